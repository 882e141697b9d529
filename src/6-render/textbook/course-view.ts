/** A course → the front of its book: what it is for, what it trains, how it is marked. */

import type { Course, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { type ComponentLine, componentLines } from '../views/component-lines.ts';
import { type ContentsView, contentsView } from '../views/contents.ts';
import { courseTitles } from '../views/course-mentions.ts';
import { type GoalLine, goalLines } from '../views/goal-lines.ts';
import { hoursSplit } from '../views/hours-split.ts';
import { contributorFacts, type OriginFact, sourceFacts } from '../views/source-facts.ts';

export interface CourseView
  extends Pick<Course, 'id' | 'title' | 'category' | 'hours' | 'posts'>,
    ContentsView {
  readonly goals: readonly GoalLine[];
  readonly module: Course['module'];
  readonly code: string | undefined;
  readonly level: string | undefined;
  readonly theoryHours: number | undefined;
  readonly practiceHours: number | undefined;
  /**
   * Some task states its theory or practice.
   * @zh 有的任务写了理论学时或实践学时
   */
  readonly hasTaskSplit: boolean;
  /**
   * Theory and practice in brackets; empty where neither is stated.
   * @zh 括号里的理论学时和实践学时；都没有写时为空
   */
  readonly split: string;
  readonly credits: number | undefined;
  readonly version: string | undefined;
  readonly effective: string | undefined;
  readonly positioning: RichText | undefined;
  readonly teaching: RichText | undefined;
  /**
   * For teachers.
   * @zh 只给教师
   */
  readonly notes: string | undefined;
  /**
   * Several of which one is enough stand in one text.
   * @zh 几门里修一门的写在一条里
   */
  readonly prerequisites: readonly string[];
  readonly corequisites: readonly string[];
  readonly followUps: readonly string[];
  readonly workTask: Course['workTask'];
  readonly textbooks: Course['textbooks'];
  readonly grading: GradingView | undefined;
  /**
   * Who made it and where it comes from.
   * @zh 编制信息和出处，写了哪些就有哪些
   */
  readonly origin: readonly OriginFact[];
}

interface GradingView {
  readonly process: number | undefined;
  readonly final: number | undefined;
  readonly text: RichText | undefined;
  readonly components: readonly ComponentLine[];
  /**
   * What the weights of the components add up to.
   * @zh 各组成部分的权重合计
   */
  readonly total: number;
}

export function courseView(course: Course, words: Words): CourseView {
  const { id, title, category, hours, posts, goals, contents, code, theoryHours, practiceHours, credits } =
    course;
  const { version, effective, positioning, teaching, notes, workTask, source, contributors, grading } =
    course;
  return {
    ...{
      id,
      title,
      category,
      hours,
      posts,
      ...contentsView(contents, words),
      code,
      theoryHours,
      practiceHours,
      credits,
      module: course.module,
    },
    hasTaskSplit: course.tasks.some((task) => (task.theoryHours ?? task.practiceHours) !== undefined),
    split: hoursSplit(course, words),
    goals: goalLines(goals),
    ...{ version, effective, positioning, teaching, notes, workTask, textbooks: course.textbooks },
    origin: [...contributorFacts(contributors, words), ...sourceFacts(source, words)],
    level: course.level === undefined ? undefined : words.word('CourseLevel', course.level),
    prerequisites: courseTitles(course.prerequisites, words),
    corequisites: courseTitles(course.corequisites, words),
    followUps: courseTitles(course.followUps, words),
    grading: grading && gradingView(grading, componentLines(course, words)),
  };
}

function gradingView(
  grading: NonNullable<Course['grading']>,
  components: readonly ComponentLine[],
): GradingView {
  const { process, final, text } = grading;
  return {
    process,
    final,
    text,
    components,
    total: grading.components.reduce((sum, { weight }) => sum + weight, 0),
  };
}
