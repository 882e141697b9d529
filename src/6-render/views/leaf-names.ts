/** Ids of a course, its tasks, stages and activities → names of leaves and the output paths of their pages. */
import type { Activity, Course, LearningTask, TaskStage } from '../../model/model.ts';
import { fileName } from '../file-name.ts';
import type { Edition } from '../sheet.ts';

/** Pages that every course or task has; an author's id never takes their place. */
const ownNames = new Set(['index', 'whole', 'assessment', 'cards', 'terms']);

export type LeafName = readonly [course: string, ...rest: string[]];

/** Where a link to a leaf goes: its own page, or its place in the whole book; neither on a sheet that stands alone. */
export interface LeafLink {
  readonly path: string | undefined;
  readonly anchor: string | undefined;
}

export type LinkTo = (name: LeafName) => LeafLink;

export const linkNowhere: LinkTo = () => ({ path: undefined, anchor: undefined });

export const linkToPages =
  (edition: Edition): LinkTo =>
  (name) => ({ path: leafPath(edition, name), anchor: undefined });

export const courseLeaf = (course: Course, page: 'assessment' | 'terms'): LeafName => [fileName(course.id), page];

export const taskLeaf = (task: LearningTask, page?: 'assessment' | 'cards'): LeafName => [
  fileName(task.course),
  pathPart(task.id),
  ...(page ? [page] : []),
];

export function stageLeaf(task: LearningTask, stage: TaskStage): LeafName {
  return [...taskLeaf(task), partOf(task.stages, stage)];
}

export function infoLeaf(task: LearningTask, stage: TaskStage, activity: Activity): LeafName {
  return [...stageLeaf(task, stage), partOf(stage.activities, activity)];
}

export const leafId = (name: LeafName): string => name.join('/');

export function leafPath(edition: Edition, name: LeafName): string {
  const isTask = name.length === 2 && !ownNames.has(name[1] ?? '');
  return `${bookFolder(edition)}/${name.join('/')}${isTask ? '/index' : ''}`;
}

export const bookPath = (edition: Edition, course: Course, page: 'index' | 'whole'): string =>
  `${bookFolder(edition)}/${fileName(course.id)}/${page}`;

export const worksheetPath = (edition: Edition, task: LearningTask): string =>
  `${edition}/worksheet/${fileName(task.course)}/${pathPart(task.id)}`;

/** 任务-环节-页: a stage's own leaf is page 1, its information pages follow in the order of its activities. */
export function infoNumber(task: LearningTask, stage: TaskStage, activity: Activity): string {
  const page = stage.activities.filter(({ info }) => info !== undefined).indexOf(activity) + 2;
  return `${task.no}-${task.stages.indexOf(stage) + 1}-${page}`;
}

const bookFolder = (edition: Edition) => `${edition}/textbook`;

/** An id, or for one that has none its place; a final `_` cannot end an id, so names stay apart. */
function partOf<T extends { readonly id?: string }>(all: readonly T[], one: T): string {
  return one.id === undefined ? `${all.indexOf(one) + 1}_` : pathPart(one.id);
}

function pathPart(id: string): string {
  const taken = ownNames.has(id.toLowerCase()) || /\.(html|md|pdf|docx|epub|xlsx|csv|json)$/i.test(id);
  return taken ? `${id}_` : fileName(id);
}
