/**
 * The day an entity came into force → what formats with a required date say; without one, a stand-in and a
 * loss.
 */
import type { ExportContext, Loss } from './export-format.ts';
import type { Framework } from './framework.ts';
import { keyPlace } from './key-place.ts';

export interface EntityDate {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** ISO 8601 with time. */
  readonly moment: string;
  readonly losses: readonly Loss[];
}

/** Never the clock: the same input gives the same bytes. */
export function entityDate(
  { entity, written, type }: Pick<Framework, 'entity' | 'written' | 'type'>,
  { date }: ExportContext,
): EntityDate {
  const day = entity.effective ?? date ?? '1970-01-01';
  const missing = { fact: `${type}.effective`, place: keyPlace(written, 'effective'), value: day };
  return { day, moment: `${day}T00:00:00+00:00`, losses: entity.effective === undefined ? [missing] : [] };
}
