/**
 * Turns coverage that would fall into the smallest sets of places that restore it. A place is a learning task,
 * or the assessments of a course; it can take on a requirement that it is near to (`closing-places.ts`).
 * Restored is what no requirement and no table has less of than before, as far as any places allow.
 */
import type { StandardModel } from '../model/model.ts';
import type { CoverageFall, LostItem } from './coverage-falls.ts';
import { type Addition, additionsOf } from './restoring-additions.ts';
import { type RestoringCase, type RestoringSite, restoringCase } from './restoring-case.ts';

export interface Restoration {
  /** At most three of the same size, in order; empty when no place is near. */
  readonly sets: readonly (readonly RestoringPlace[])[];
  /** No smaller set does it; false where there were too many to try them all. */
  readonly isSmallest: boolean;
  /** Requirements that no place is near to. */
  readonly unplaced: readonly { readonly fall: CoverageFall; readonly lost: LostItem }[];
}

export interface RestoringPlace {
  readonly course: string;
  /** Undefined for the course's own assessments. */
  readonly task: string | undefined;
  readonly adds: readonly Addition[];
}

export type { Addition } from './restoring-additions.ts';

const mostSets = 3;

/** So many sets are tried at most. */
const mostTries = 20_000;

export function restoringPlaces(
  falls: readonly CoverageFall[],
  model: StandardModel,
  tries = mostTries,
): Restoration {
  const at = restoringCase(falls, model);
  const { sites, unplaced } = at;
  const found = greedySet(at);
  const { sets, isSmallest } = smallestSets(at, found, tries);
  const inWords = (set: readonly RestoringSite[]): RestoringPlace[] => {
    const additions = additionsOf(set, at);
    return set.map((site) => ({ course: site.course, task: site.task, adds: additions.get(site) ?? [] }));
  };
  return { sets: sites.length === 0 ? [] : sets.map(inWords), isSmallest, unplaced };
}

/** Always the place that brings most, the first of several; then without those that others made needless. */
function greedySet({ sites, isRestored, progress }: RestoringCase): RestoringSite[] {
  let set: RestoringSite[] = [];
  while (!isRestored(set)) {
    let best: { readonly site: RestoringSite; readonly gain: readonly [number, number] } | undefined;
    for (const site of sites) {
      if (set.includes(site)) continue;
      const gain = progress([...set, site]);
      if (best === undefined || isMore(gain, best.gain)) best = { site, gain };
    }
    // All places together restore whatever can be, so that there is always one.
    if (best === undefined) break;
    set.push(best.site);
  }
  for (const site of [...set].reverse()) {
    const others = set.filter((one) => one !== site);
    if (isRestored(others)) set = others;
  }
  return set;
}

function isMore([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return a > c || (a === c && b > d + 1e-9);
}

function smallestSets({ sites, isRestored }: RestoringCase, found: readonly RestoringSite[], tries: number) {
  let left = tries;
  for (let size = 0; size <= found.length; size += 1) {
    const sets: RestoringSite[][] = [];
    for (const set of choices(sites, size)) {
      if (left === 0 && sets.length === 0) return { sets: [found], isSmallest: size === found.length };
      if (left === 0) break;
      left -= 1;
      if (isRestored(set)) sets.push(set);
      if (sets.length === mostSets) break;
    }
    if (sets.length > 0) return { sets, isSmallest: true };
  }
  return { sets: [found], isSmallest: true };
}

/** Every choice of so many, those of the first places first. */
function* choices<T>(list: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first <= list.length - size; first += 1) {
      for (const rest of choices(list, size - 1, first + 1)) yield [list[first] as T, ...rest];
    }
}
