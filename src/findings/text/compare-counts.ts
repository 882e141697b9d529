/** What a text says of a list, beside how many items the list has. */
import type { Place } from '../../source/place.ts';
import { isListed } from './listed-counts.ts';
import { pointedCounts, type StatedCount, statedWholes } from './stated-counts.ts';

export interface CountSlip {
  readonly stated: StatedCount;
  readonly where: Place;
  readonly actual: number;
  readonly list: Place;
  /** Where the same slip is repeated. */
  readonly also: readonly Place[];
}

/** A text that may state a number, `text` of any type. */
export interface Claim {
  readonly text: unknown;
  readonly where: Place;
}

export type Find = (text: string) => readonly StatedCount[];

/** Said of all there are, or pointing at them. */
export function both(text: string, thing: string): StatedCount[] {
  return [...statedWholes(text, thing), ...pointedCounts(text, thing)];
}

export function compare(
  claims: readonly Claim[],
  find: Find,
  actual: readonly number[],
  list: Place,
): CountSlip[] {
  const [count = 0] = actual;
  // A list that is still to be written is no contradiction.
  if (count === 0) return [];
  const slips = claims.flatMap(({ text, where }): CountSlip[] => {
    if (typeof text !== 'string') return [];
    const stated = find(text).find((one) => !actual.includes(one.count) && !isListed(text, one.start));
    const line = text.slice(0, stated?.start ?? 0).split('\n').length - 1;
    return stated ? [{ stated, where: { ...where, line }, actual: count, list, also: [] }] : [];
  });
  return joined(slips);
}

/** One finding for all places that repeat a slip. */
export function joined(slips: readonly CountSlip[]): CountSlip[] {
  const [first, ...others] = slips;
  return first ? [{ ...first, also: others.map(({ where }) => where) }] : [];
}
