/**
 * Formats know drafts, published and withdrawn frameworks; that one is being reviewed is told as a draft, and
 * as a loss.
 */
import type { Loss } from './export-format.ts';
import type { Framework } from './framework.ts';
import { keyPlace } from './key-place.ts';

export function reviewStateLoss({ entity, written, type }: Framework, keptIn?: string): Loss[] {
  if (entity.status !== 'in-review') return [];
  const loss = { fact: `${type}.status`, place: keyPlace(written, 'status'), value: entity.status };
  return [keptIn === undefined ? loss : { ...loss, keptIn }];
}
