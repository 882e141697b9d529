/** A course → its loose-leaf book: the leaves in printed order, each with its number, place and content. */

import { courseLeaves } from '../../leaves/course-leaves.ts';
import type { Leaf, LeafName } from '../../leaves/leaf.ts';
import type { LeafMark } from '../../leaves/leaf-record.ts';
import { leafTitle } from '../../leaves/leaf-title.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { assessmentView } from '../views/assessment-view.ts';
import { type LinkTo, leafPath } from '../views/leaf-names.ts';
import { leafWords } from '../views/leaf-words.ts';
import { learningPath } from '../views/learning-path.ts';
import { stageView } from '../views/stage-view.ts';
import { stageTitle } from '../views/stage-words.ts';
import { taskView } from '../views/task-view.ts';

export interface BookLeaf {
  /** Stable as long as the ids are. */
  readonly id: string;
  readonly name: LeafName;
  readonly path: string;
  /** Id of the first part of the leaf on which it is printed. */
  readonly sheet: string;
  /**
   * Where it begins on paper.
   * @zh 印在纸上从哪里开始：另起一张活页、另起一面，或接着前面
   */
  readonly start: Leaf['start'];
  /**
   * 任务-环节-页 inside the book.
   * @zh 书里的编号：任务-环节-页
   */
  readonly leafNo: string;
  /**
   * 课程-任务-环节-页, as printed in the foot.
   * @zh 页脚印的编号：课程-任务-环节-页
   */
  readonly fullNo: string;
  /**
   * Names the partial that shows it.
   * @zh 哪一种活页
   */
  readonly kind: Leaf['kind'];
  readonly title: string;
  readonly hours: number | undefined;
  /**
   * Which issue of the leaf this is: its revision, or without a ledger the version of its task or course.
   * @zh 第几次修订；没有发布过的是学习任务或课程的版本
   */
  readonly issue: string | undefined;
  readonly effective: string | undefined;
  readonly task: LearningTask | undefined;
  /** What the partial shows. */
  readonly content: (linkTo: LinkTo) => LeafContent;
}

/** What the partials of the kinds of leaves show. */
export type LeafContent = ReturnType<ReturnType<typeof contentOf>>;

export interface BookScope {
  readonly course: Course;
  readonly edition: Edition;
  readonly words: Words;
  /** By leaf id; empty without a ledger. */
  readonly marks: ReadonlyMap<string, LeafMark>;
}

export function bookLeaves({ course, edition, words, marks }: BookScope): readonly BookLeaf[] {
  return courseLeaves(course).map((leaf) => {
    const { id, name, sheet, start, leafNo, fullNo, kind, task } = leaf;
    return {
      ...{ id, name, sheet, start, leafNo, fullNo, kind, task },
      path: leafPath(edition, name),
      title: leafTitle(leaf, leafWords(words)),
      hours: kind === 'task' ? leaf.task.hours : kind === 'stage' ? leaf.stage.hours : undefined,
      ...issueOf(
        marks.get(sheet),
        task?.version ?? course.version,
        task?.effective ?? course.effective,
        words,
      ),
      content: contentOf(leaf, course, words),
    };
  });
}

export function issueOf(
  mark: LeafMark | undefined,
  version: string | undefined,
  effective: string | undefined,
  words: Words,
) {
  if (!mark)
    return { issue: version === undefined ? undefined : words.label('version', { version }), effective };
  const label = mark.effective === undefined ? 'revision.pending' : 'revision';
  return { issue: words.label(label, { n: mark.revision }), effective: mark.effective };
}

function contentOf(leaf: Leaf, course: Course, words: Words) {
  switch (leaf.kind) {
    case 'task':
      return (linkTo: LinkTo) => ({
        ...taskView(leaf.task, words, linkTo),
        path: learningPath(leaf.task, words, linkTo),
      });
    case 'stage': {
      const { task, stage } = leaf;
      return (linkTo: LinkTo) => ({
        ...stageView(task, stage, course, words, linkTo),
        path: learningPath(task, words, linkTo, stage),
      });
    }
    case 'info': {
      const { title, info } = leaf.activity;
      return () => ({ title, stage: stageTitle(leaf.stage, words), info });
    }
    case 'card':
      return () => leaf.card;
    case 'assessment': {
      const { task, assessment } = leaf;
      const own = task ? [...task.goals, ...task.stages.flatMap(({ goals }) => goals)] : [];
      return () =>
        assessmentView(assessment, { goals: [...own, ...course.goals], stages: task?.stages ?? [] }, words);
    }
    case 'terms':
      return () => ({ glossary: course.glossary, references: course.references });
  }
}
