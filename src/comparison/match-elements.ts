/** Two lists → which element is which: by name, by content, then by likeness; and what was split or merged. */
import { type Combination, combinations } from '../crosswalk/drift-combinations.ts';
import { foldText, likeness } from '../crosswalk/likeness.ts';
import { groupBy } from '../values/group-by.ts';
import { oneToOne } from '../values/one-to-one.ts';
import { type Element, foldedName } from './elements.ts';

export interface ElementPair {
  readonly before: Element;
  readonly after: Element;
  /** Told by likeness alone. */
  readonly confidence?: number;
}

export interface Matched {
  readonly pairs: readonly ElementPair[];
  readonly combined: readonly Combination<Element>[];
  readonly gone: readonly Element[];
  readonly added: readonly Element[];
}

/** What has an identifier is another thing under another one, unless it says nearly the same. */
const enough = { id: 0.75, number: 0.75, words: 0.5, reference: 2 } as const;
/** Parts that say less cannot be told from what many texts have. */
const shortest = 8;
const certain = 0.6;

const keys: Readonly<Record<Element['by'], readonly ((one: Element) => string | undefined)[]>> = {
  id: [({ name }) => name, ({ json }) => json],
  // Numbers follow the order: what a thing is called comes before its place in the list.
  number: [
    ({ name, text }) => `${name} ${foldText(text)}`,
    ({ text }) => foldText(text) || undefined,
    ({ name }) => name,
  ],
  words: [({ json }) => json, ({ name }) => name, foldedName],
  reference: [({ name, json }) => `${name} ${json}`, ({ name }) => name],
};

export function matchElements(before: readonly Element[], after: readonly Element[]): Matched {
  const pairs: ElementPair[] = [];
  let gone = before;
  let added = after;
  for (const by of ['id', 'number', 'reference', 'words'] as const) {
    for (const key of keys[by]) {
      const found = pairsBy(gone, added, (one) => (one.by === by ? key(one) : undefined));
      pairs.push(...found);
      [gone, added] = without(gone, added, found);
    }
  }
  const same = pairsBy(gone, added, sameWords);
  pairs.push(...same);
  [gone, added] = without(gone, added, same);
  const combined = certainCombinations(pairs, gone, added);
  const taken = new Set(combined.flatMap(({ from, to }) => [...from, ...to]));
  const left = pairs.filter((pair) => !taken.has(pair.before) && !taken.has(pair.after));
  [gone, added] = [gone.filter((one) => !taken.has(one)), added.filter((one) => !taken.has(one))];
  const alike = alikePairs(gone, added);
  [gone, added] = without(gone, added, alike);
  const inOrder = [...left, ...alike].sort((a, b) => a.after.at - b.after.at);
  return { pairs: inOrder, combined, gone, added };
}

/** An element may have been given an identifier, or another one, since. */
function sameWords({ by, type, text }: Element): string | undefined {
  const words = foldText(text);
  return by === 'reference' || words === '' ? undefined : `${type} ${words}`;
}

/** Of several with one key the first is paired with the first. */
function pairsBy(
  before: readonly Element[],
  after: readonly Element[],
  key: (one: Element) => string | undefined,
): ElementPair[] {
  const waiting = new Map([...groupBy(after, key)].map(([of, ones]) => [of, [...ones].reverse()] as const));
  return before.flatMap((one) => {
    const of = key(one);
    const other = of === undefined ? undefined : waiting.get(of)?.pop();
    return other ? [{ before: one, after: other }] : [];
  });
}

function without(before: readonly Element[], after: readonly Element[], pairs: readonly ElementPair[]) {
  const taken = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return [before.filter((one) => !taken.has(one)), after.filter((one) => !taken.has(one))] as const;
}

/**
 * One of the parts often keeps the name of the whole: pairs whose text changed are looked at again, too. A
 * combination that would tear another pair apart is none.
 */
function certainCombinations(
  pairs: readonly ElementPair[],
  gone: readonly Element[],
  added: readonly Element[],
): Combination<Element>[] {
  const changed = pairs.filter(({ before, after }) => before.text !== after.text);
  const partner = new Map(
    changed.flatMap(
      ({ before, after }) =>
        [
          [before, after],
          [after, before],
        ] as const,
    ),
  );
  const long = (one: Element): boolean => one.pairs.size >= shortest && one.by !== 'reference';
  const from = [...changed.map(({ before }) => before), ...gone].filter(long);
  const to = [...changed.map(({ after }) => after), ...added].filter(long);
  if (from.length === 0 || to.length === 0 || from.length + to.length < 3) return [];
  return combinations(from, to).filter((one) => {
    const members = new Set([...one.from, ...one.to]);
    const isTorn = [...members].some((member) => {
      const other = partner.get(member);
      return other !== undefined && !members.has(other);
    });
    return one.confidence >= certain && !isTorn;
  });
}

function alikePairs(before: readonly Element[], after: readonly Element[]): ElementPair[] {
  const candidates = before
    .flatMap((one) => after.map((other) => ({ before: one, after: other, confidence: sureness(one, other) })))
    .filter(({ before: one, confidence }) => confidence >= enough[one.by])
    .sort((a, b) => b.confidence - a.confidence || a.before.at - b.before.at || a.after.at - b.after.at);
  return oneToOne(candidates, (pair) => [pair.before, pair.after]);
}

function sureness(one: Element, other: Element): number {
  if (one.by !== other.by || one.type !== other.type) return 0;
  return likeness(one.pairs, other.pairs);
}
