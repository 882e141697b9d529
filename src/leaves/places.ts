/**
 * One part of a leaf number: a count, with letters where it was put between two that are printed already. They
 * are read like words of a dictionary: 2, 2a, 2b, 3; a point comes before all letters, so that there is always
 * room: 2, 2.a, 2a, 2aa, 2b.
 */
import { compareText } from '../values/compare-text.ts';

export const placeForm = /\d+(?:[.a-z]*[a-z])?/.source;

/** What stands before all others: nothing is ever put before it. */
const noPlace = '0';

export function comparePlaces(a: string, b: string): number {
  const [left, right] = [inTwo(a), inTwo(b)];
  return left.count - right.count || compareText(left.letters, right.letters);
}

function inTwo(place: string): { readonly count: number; readonly letters: string } {
  const [count = ''] = /^\d+/.exec(place) ?? [];
  return { count: Number(count || -1), letters: place.slice(count.length) };
}

/** What is to get a place. */
export interface Placed {
  /** That it has on paper. */
  readonly kept: string | undefined;
  /** That it would like to have, where nothing else has it. */
  readonly wanted: string;
  /** Has something else that place, or had it? */
  readonly isTaken: (place: string) => boolean;
}

/**
 * In the order of the book → their places, each after the one before. What is kept stays; only what moved among
 * the others gets a new place, the fewest that can.
 */
export function placesOf(all: readonly Placed[]): readonly string[] {
  const staying = longestAscent(all.map(({ kept }) => kept));
  const used = new Set(
    all.flatMap(({ kept }, index) => (kept !== undefined && staying.has(index) ? kept : [])),
  );
  const places: string[] = [];
  for (const [index, one] of all.entries()) {
    if (one.kept !== undefined && staying.has(index)) {
      places.push(one.kept);
      continue;
    }
    const next = all.findIndex((_, other) => other > index && staying.has(other));
    const isFree = (place: string): boolean => !used.has(place) && !one.isTaken(place);
    const place = freePlace(places.at(-1) ?? noPlace, all[next]?.kept, one.wanted, isFree);
    used.add(place);
    places.push(place);
  }
  return places;
}

function freePlace(
  after: string,
  before: string | undefined,
  wanted: string,
  isFree: (place: string) => boolean,
): string {
  const isBetween =
    comparePlaces(after, wanted) < 0 && (before === undefined || comparePlaces(wanted, before) < 0);
  if (isBetween && isFree(wanted)) return wanted;
  let place = nextPlace(after, before);
  while (!isFree(place)) place = nextPlace(place, before);
  return place;
}

/** The simplest place behind one and before another. */
function nextPlace(after: string, before: string | undefined): string {
  const [low, high] = [inTwo(after), before === undefined ? undefined : inTwo(before)];
  if (high === undefined || low.count + 1 < high.count) return String(low.count + 1);
  if (low.count < high.count) return `${low.count}${nextLetters(low.letters, undefined)}`;
  return `${low.count}${nextLetters(low.letters, high.letters)}`;
}

function nextLetters(after: string, before: string | undefined): string {
  const last = after.at(-1);
  if (last === undefined || last === 'z') return lettersBefore(`${after}a`, before);
  const following = `${after.slice(0, -1)}${String.fromCharCode(last.charCodeAt(0) + 1)}`;
  return before === undefined || following < before ? following : lettersBefore(`${after}a`, before);
}

/** `letters` where they come before; otherwise as many points before their last as it takes. */
function lettersBefore(letters: string, before: string | undefined): string {
  if (before === undefined || letters < before) return letters;
  return lettersBefore(`${letters.slice(0, -1)}.a`, before);
}

/** Places in ascending order, each once: positions of a longest choice of them. */
function longestAscent(places: readonly (string | undefined)[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly before: number }[] = [];
  let end = -1;
  for (const [index, place] of places.entries()) {
    let own = { length: place === undefined ? 0 : 1, before: -1 };
    for (let other = 0; place !== undefined && other < index; other++) {
      const [earlier, length] = [places[other], (best[other]?.length ?? 0) + 1];
      if (earlier !== undefined && length > own.length && comparePlaces(earlier, place) < 0)
        own = { length, before: other };
    }
    best.push(own);
    if (own.length > (best[end]?.length ?? 0)) end = index;
  }
  const chosen = new Set<number>();
  for (; end !== -1; end = best[end]?.before ?? -1) chosen.add(end);
  return chosen;
}
