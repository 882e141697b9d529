/**
 * What a leaf is: the smallest piece of a course's book that is taken out and replaced alone. It is a sheet of
 * paper, or several; what stands on it are its parts, each of which is a page of its own on the screen.
 */
import type { Activity, Assessment, Card, LearningTask, TaskStage } from '../model/model.ts';
import { comparePlaces } from './places.ts';

/** Ids from the course down; stable as long as the authors' ids are. */
export type LeafName = readonly [course: string, ...rest: string[]];

export type LeafSubject =
  | { readonly kind: 'task'; readonly task: LearningTask }
  | { readonly kind: 'stage'; readonly task: LearningTask; readonly stage: TaskStage }
  | {
      readonly kind: 'info';
      readonly task: LearningTask;
      readonly stage: TaskStage;
      readonly activity: Activity;
    }
  | { readonly kind: 'assessment'; readonly task: LearningTask | undefined; readonly assessment: Assessment }
  | { readonly kind: 'card'; readonly task: LearningTask; readonly card: Card }
  | { readonly kind: 'terms'; readonly task: undefined };

/** Where a part of a book begins on paper: on a new leaf, on the next side of its leaf, or on the same side. */
export type PartStart = 'leaf' | 'side' | 'same-side';

/** Name of a part that shares the leaf before it → where it begins; all other parts begin a leaf. */
export type SharedLeaves = Readonly<Record<string, Exclude<PartStart, 'leaf'>>>;

/** One part of a book, with the number of the leaf on which it is printed. */
export type Leaf = LeafSubject & {
  /** The name, joined by `/`. */
  readonly id: string;
  readonly name: LeafName;
  /** Id of the first part of its leaf, by which the ledger knows the leaf. */
  readonly sheet: string;
  readonly start: PartStart;
  /** 任务-环节-页 of its leaf inside the book; books are in the order of these numbers. */
  readonly leafNo: string;
  /**
   * 课程-任务-环节-页, as printed in the foot; 课程 is the number of the book.
   * @zh 页脚印的编号：课程-任务-环节-页
   */
  readonly fullNo: string;
};

/** Leaves that hold no part of the course: see `front-leaves.ts`. */
export type FrontPart = 'cover' | 'contents' | 'facts' | 'index';

/** Orders printed numbers part by part: 1-2-1 stands before 1-2a-1 and 1-10-1. */
export function compareLeafNumbers(a: string, b: string): number {
  const [left, right] = [a.split('-'), b.split('-')];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = comparePlaces(left[i] ?? '', right[i] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

export const courseOfLeaf = (id: string): string => id.slice(0, id.indexOf('/'));
