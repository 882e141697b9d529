/** Ids of a course, its tasks, stages, activities, cards and assessments → names of leaves. */

import type { Activity, Assessment, Card, LearningTask, TaskStage } from '../model/model.ts';
import { fileName } from '../paths/file-name.ts';
import type { LeafName } from './leaf.ts';

/** Pages and folders that every course or task has; an author's id never takes their place. */
const ownNames = new Set(['index', 'whole', 'requirements', 'assessment', 'cards', 'info', 'terms']);

export const leafId = (name: LeafName): string => name.join('/');

export const taskLeaf = (task: LearningTask): LeafName => [fileName(task.course), pathPart(task.id)];

export const stageLeaf = (task: LearningTask, stage: TaskStage): LeafName => [
  ...taskLeaf(task),
  partOf(task.stages, stage),
];

/** Named below the task, so that an activity keeps its leaf when it moves to another stage. */
export function infoLeaf(task: LearningTask, stage: TaskStage, activity: Activity): LeafName {
  const place = `${task.stages.indexOf(stage) + 1}-${stage.activities.indexOf(activity) + 1}_`;
  return [...taskLeaf(task), 'info', activity.id === undefined ? place : pathPart(activity.id)];
}

export const cardLeaf = (task: LearningTask, card: Card): LeafName => [
  ...taskLeaf(task),
  'cards',
  partOf(task.cards, card),
];

export function assessmentLeaf(
  course: string,
  task: LearningTask | undefined,
  assessment: Assessment,
): LeafName {
  return [...(task ? taskLeaf(task) : ([fileName(course)] as const)), 'assessment', pathPart(assessment.id)];
}

export const termsLeaf = (course: string): LeafName => [fileName(course), 'terms'];

/** An id, or for one that has none its place; a final `_` cannot end an id, so names stay apart. */
function partOf<T extends { readonly id?: string }>(all: readonly T[], one: T): string {
  return one.id === undefined ? `${all.indexOf(one) + 1}_` : pathPart(one.id);
}

/** As a part of a path; never that of a page or folder of ours. */
export function pathPart(id: string): string {
  const taken = ownNames.has(id.toLowerCase()) || /\.(html|md|pdf|docx|epub|xlsx|csv|json)$/i.test(id);
  return taken ? `${id}_` : fileName(id);
}
