/**
 * Turns a crosswalk into what is missing, by weight, each gap with what it lacks and the cheapest places to
 * close it.
 */
import type { StandardModel } from '../model/model.ts';
import { type ClosingPlace, closingPlaces } from './closing-places.ts';
import type { Crosswalk, CrosswalkItem } from './crosswalk-matrix.ts';
import { isSkill } from './table-coverage.ts';

export interface Gap {
  readonly item: CrosswalkItem;
  /** Points that the coverage of its table gains when it is closed. */
  readonly missing: number;
  /** The sides on which it falls short of 1. */
  readonly lacks: readonly ('taught' | 'assessed')[];
  /** The cheapest first. */
  readonly places: readonly ClosingPlace[];
}

export interface GapReport {
  readonly programme: string;
  readonly stage: string;
  readonly credential: string;
  /** Points missing in each table. */
  readonly skillMissing: number;
  readonly theoryMissing: number;
  /** The weightiest first; key requirements before others of the same weight. */
  readonly gaps: readonly Gap[];
}

/** `most` limits the places named for each gap. */
export function gapsIn(crosswalk: Crosswalk, model: StandardModel, most = 3): GapReport {
  const { programme, stage, credential, items } = crosswalk;
  const placesFor = closingPlaces(crosswalk, model);
  const open = items.filter(({ covered }) => covered < 1);
  const gaps = open.map(
    (item): Gap => ({ item, missing: missingOf(item), lacks: lacking(item), places: placesFor(item, most) }),
  );
  gaps.sort((a, b) => b.missing - a.missing || Number(b.item.key) - Number(a.item.key));
  const missing = (of: (item: CrosswalkItem) => boolean) =>
    open.filter(of).reduce((sum, item) => sum + missingOf(item), 0);
  return {
    programme,
    stage,
    credential,
    skillMissing: missing(isSkill),
    theoryMissing: missing((item) => !isSkill(item)),
    gaps,
  };
}

const missingOf = ({ weight, covered }: CrosswalkItem): number => weight * (1 - covered);

export function lacking({
  taught,
  assessed,
}: Pick<CrosswalkItem, 'taught' | 'assessed'>): ('taught' | 'assessed')[] {
  return [...(taught < 1 ? (['taught'] as const) : []), ...(assessed < 1 ? (['assessed'] as const) : [])];
}
