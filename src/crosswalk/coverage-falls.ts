/** Turns a supposed change into the crosswalks whose coverage falls by it, and the requirements that lose. */
import type { StandardModel } from '../model/model.ts';
import { computeCrosswalks } from './crosswalk.ts';
import type { Crosswalk, CrosswalkItem } from './crosswalk-matrix.ts';
import type { Selection } from './selection.ts';
import type { SupposedChange } from './supposed-change.ts';

/** Keeps the last bits of a sum from being a fall. */
export const tolerance = 1e-9;

export interface CoverageFall {
  readonly before: Crosswalk;
  readonly after: Crosswalk;
  /** Covered less than before, in the order of the table. */
  readonly lost: readonly LostItem[];
}

export interface LostItem {
  /** As it would be. */
  readonly item: CrosswalkItem;
  /** 0–1: how much of it, or of what it comes from, is covered now. */
  readonly was: number;
}

export interface CoverageFalls {
  readonly falls: readonly CoverageFall[];
  /** Those that can no longer be compared, because the level is gone. */
  readonly ended: readonly Crosswalk[];
}

export function coverageFalls(
  model: StandardModel,
  change: SupposedChange,
  selection: Selection = {},
): CoverageFalls {
  const keyOf = ({ programme, stage, credential }: Crosswalk) =>
    JSON.stringify([programme, stage, credential]);
  const after = new Map(computeCrosswalks(change.model, selection).map((one) => [keyOf(one), one]));
  const falls: CoverageFall[] = [];
  const ended: Crosswalk[] = [];
  for (const before of computeCrosswalks(model, selection)) {
    const then = after.get(keyOf(before));
    if (then === undefined) {
      ended.push(before);
      continue;
    }
    const lost = lostItems(before, then, change);
    const isLess =
      then.skillCoverage < before.skillCoverage - tolerance ||
      then.theoryCoverage < before.theoryCoverage - tolerance;
    if (lost.length > 0 || isLess) falls.push({ before, after: then, lost });
  }
  return { falls, ended };
}

/** A requirement made of several is covered as far as the least of them was. */
function lostItems(before: Crosswalk, after: Crosswalk, { cameFrom }: SupposedChange): LostItem[] {
  const covered = new Map(before.items.map((item) => [item.ref, item.covered]));
  return after.items.flatMap((item) => {
    const origins = cameFrom(item.ref).map((ref) => covered.get(ref) ?? 0);
    const was = origins.length === 0 ? 0 : Math.min(...origins);
    return item.covered < was - tolerance ? [{ item, was }] : [];
  });
}
