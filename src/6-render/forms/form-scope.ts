/**
 * What every form is made from: a course of one edition, the school's calendar, and the words of the
 * artifacts.
 */

import type { Edition } from '../../model/edition.ts';
import type { Course, Delivery, LearningTask, StandardModel, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { stageKind, stageTitle } from '../views/stage-words.ts';
import type { Column, ColumnSize, Section } from './form-view.ts';

export interface FormScope {
  readonly course: Course;
  /** What a school adopted it from. */
  readonly base: Course | undefined;
  readonly edition: Edition;
  readonly words: Words;
  readonly organization: string | undefined;
  /** What is filled in by hand on the first page of each lesson plan. */
  readonly lessonFront: readonly string[];
  readonly calendar: StandardModel['calendar'];
  /** Whose dates a form follows; undefined where it follows the schedule of the course. */
  readonly delivery?: Delivery;
  /** May a link lead to this page of the course? */
  readonly isThere: (document: string, path: string) => boolean;
}

/** Heads of the official form, by the names of their labels. */
export function columns(
  words: Words,
  heads: readonly (readonly [name: string, size?: ColumnSize])[],
): Column[] {
  return heads.map(([name, size]) => ({ label: head(words, name), ...(size ? { size } : {}) }));
}

export function head(words: Words, name: string): string {
  return words.label(`form.head.${name}`);
}

/** A section for each learning task, each on a page of its own. */
export function taskSections(
  scope: FormScope,
  blocksOf: (task: LearningTask) => Section['blocks'],
): Section[] {
  return scope.course.tasks.map((task, index) => ({
    title: taskName(task, scope.words),
    newPage: index > 0,
    blocks: blocksOf(task),
  }));
}

export function taskName({ no, title }: LearningTask, words: Words): string {
  return words.label('form.task', { no, title });
}

/** The school's name of a stage, with the step of the complete action that it is. */
export function stageName(stage: TaskStage, words: Words): string {
  const kind = stageKind(stage, words);
  return kind === ''
    ? stageTitle(stage, words)
    : `${stageTitle(stage, words)}${words.label('in-brackets', { text: kind })}`;
}
