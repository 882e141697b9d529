/** Names of leaves and books → the output paths of their pages, and links to them. */

import type { LeafName } from '../../leaves/leaf.ts';
import { pathPart } from '../../leaves/leaf-names.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course, LearningTask } from '../../model/model.ts';
import { fileName } from '../../paths/file-name.ts';

/**
 * Where a link to a leaf goes: its own page, or its place in the whole book; neither on a sheet that stands
 * alone.
 */
export interface LeafLink {
  readonly path: string | undefined;
  readonly anchor: string | undefined;
}

export type LinkTo = (name: LeafName) => LeafLink;

export const linkNowhere: LinkTo = () => ({ path: undefined, anchor: undefined });

export const linkToPages =
  (edition: Edition): LinkTo =>
  (name) => ({ path: leafPath(edition, name), anchor: undefined });

/** A task opens the folder of its other leaves. */
export function leafPath(edition: Edition, name: LeafName): string {
  const isTask = name.length === 2 && name[1] !== 'terms';
  return `${bookFolder(edition)}/${name.join('/')}${isTask ? '/index' : ''}`;
}

export const bookPath = (
  edition: Edition,
  course: Course,
  page: 'index' | 'whole' | 'requirements',
): string => `${bookFolder(edition)}/${fileName(course.id)}/${page}`;

export const worksheetPath = (edition: Edition, task: LearningTask): string =>
  `${edition}/worksheet/${fileName(task.course)}/${pathPart(task.id)}`;

const bookFolder = (edition: Edition) => `${edition}/textbook`;
