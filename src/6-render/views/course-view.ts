/** A course → the front of its book: what it is for, what it trains, how it is marked. */
import type { Course, CourseMention, RichText } from '../../model/model.ts';
import type { Words } from '../sheet.ts';

export interface CourseView extends Pick<Course, 'id' | 'title' | 'category' | 'hours' | 'posts' | 'goals' | 'contents'> {
  readonly code: string | undefined;
  readonly level: string | undefined;
  readonly theoryHours: number | undefined;
  readonly practiceHours: number | undefined;
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
  readonly prerequisites: readonly string[];
  readonly followUps: readonly string[];
  readonly workTask: Course['workTask'];
  readonly grading: GradingView | undefined;
  readonly source: Course['source'];
  readonly contributors: Course['contributors'];
}

interface GradingView {
  readonly process: number | undefined;
  readonly final: number | undefined;
  readonly text: RichText | undefined;
  readonly components: NonNullable<Course['grading']>['components'];
  /**
   * What the weights of the components add up to.
   * @zh 各组成部分的权重合计
   */
  readonly total: number;
}

export function courseView(course: Course, words: Words): CourseView {
  const { id, title, category, hours, posts, goals, contents, code, theoryHours, practiceHours, credits } = course;
  const { version, effective, positioning, teaching, notes, workTask, source, contributors, grading } = course;
  return {
    ...{ id, title, category, hours, posts, goals, contents, code, theoryHours, practiceHours, credits },
    ...{ version, effective, positioning, teaching, notes, workTask, source, contributors },
    level: course.level === undefined ? undefined : words.word('CourseLevel', course.level),
    prerequisites: titles(course.prerequisites),
    followUps: titles(course.followUps),
    grading: grading && gradingView(grading),
  };
}

function gradingView({ process, final, text, components }: NonNullable<Course['grading']>): GradingView {
  return { process, final, text, components, total: components.reduce((sum, { weight }) => sum + weight, 0) };
}

function titles(mentions: readonly CourseMention[]): readonly string[] {
  return mentions.map(({ title }) => title);
}
