/** Where the tables of a programme stand, and whether it has any. */
import type { Edition } from '../../model/edition.ts';
import type { Programme } from '../../model/model.ts';
import { fileName } from '../../paths/file-name.ts';

export const together = 'together';

/** Somebody has written one of its courses. */
export function hasTables({ plan }: Programme): boolean {
  return plan.some(({ course }) => course !== undefined);
}

export function tablePath({ id }: Programme, edition: Edition, name: string): string {
  return `${edition}/tables/${fileName(id)}/${name}`;
}

export function togetherPath({ id }: Pick<Programme, 'id'>): string {
  return `crosswalk/${fileName(id)}--${together}`;
}
