/**
 * Turns two editions of a standard into what became of each requirement: by identity first, by likeness of
 * the text second.
 */

import type { Item, SkillStandard } from '../model/model.ts';
import { compareText } from '../values/compare-text.ts';
import { type Combination, combinations } from './drift-combinations.ts';
import { type Match, matchIdentical, matchSimilar } from './drift-matches.ts';
import { type Reweighting, reweightings } from './drift-weights.ts';
import { type EditionItem, editionItems } from './edition-items.ts';
import { likeness, PairIndex } from './likeness.ts';

/** From the weightiest to the lightest; an item that changed in several ways has the first of them. */
export const driftKinds = [
  'gone',
  'new',
  'split',
  'merged',
  'relevelled',
  'moved',
  'reworded',
  'kept',
] as const;
export type DriftKind = (typeof driftKinds)[number];

export interface ItemDrift {
  readonly kind: DriftKind;
  /** One; several for merged, none for new. */
  readonly from: readonly Item[];
  /** One; several for split, none for gone. */
  readonly to: readonly Item[];
  /**
   * 1 by identity, else the likeness of the texts; for new and gone, how unlike the nearest other text is.
   */
  readonly confidence: number;
  /** The text differs in more than width, space and punctuation. */
  readonly reworded: boolean;
  /** It became a key requirement, or is one no longer. */
  readonly rekeyed: boolean;
}

export interface EditionDrift {
  /** Ids of the two standards. */
  readonly from: string;
  readonly to: string;
  /** In the order of the old edition, what is new last. */
  readonly items: readonly ItemDrift[];
  /** Functions and basics whose stated weight differs. */
  readonly weights: readonly Reweighting[];
  readonly counts: Readonly<Record<DriftKind | 'reweighted', number>>;
  /** The edition that references are moved to. */
  readonly newEdition: SkillStandard;
}

export type { Reweighting } from './drift-weights.ts';

export function driftOf(oldStandard: SkillStandard, newStandard: SkillStandard): EditionDrift {
  const before = editionItems(oldStandard);
  const after = editionItems(newStandard);
  const identical = matchIdentical(before, after);
  const [oldLeft, newLeft] = unmatched(before, after, identical);
  const combined = combinations(oldLeft, newLeft);
  const taken = new Set(combined.flatMap(({ from, to }) => [...from, ...to]));
  const free = (side: readonly EditionItem[]) => side.filter((one) => !taken.has(one));
  const similar = matchSimilar(free(oldLeft), free(newLeft));
  const [gone, added] = unmatched(free(oldLeft), free(newLeft), similar);
  const matches = [...identical, ...similar];
  const [oldTexts, newTexts] = [new PairIndex(oldLeft), new PairIndex(newLeft)];
  const drifts = [
    ...matches.map(matchDrift),
    ...combined.map(combinedDrift),
    ...gone.map((one) => lone('gone', one, newTexts)),
    ...added.map((one) => lone('new', one, oldTexts)),
  ];
  const items = inOrder(drifts, before, after);
  const weights = reweightings(oldStandard, newStandard, matches);
  return {
    from: oldStandard.id,
    to: newStandard.id,
    items,
    weights,
    counts: countKinds(items, weights),
    newEdition: newStandard,
  };
}

function unmatched(before: readonly EditionItem[], after: readonly EditionItem[], matches: readonly Match[]) {
  const taken = new Set(matches.flatMap(({ from, to }) => [from, to]));
  return [before.filter((one) => !taken.has(one)), after.filter((one) => !taken.has(one))] as const;
}

function matchDrift({ from, to, confidence }: Match): ItemDrift {
  const reworded = from.text !== to.text;
  const sameText = reworded ? 'reworded' : 'kept';
  const isMoved = from.no !== to.no || from.content !== to.content || from.direction !== to.direction;
  const kind = from.level !== to.level ? 'relevelled' : isMoved ? 'moved' : sameText;
  return {
    kind,
    from: [from.item],
    to: [to.item],
    confidence,
    reworded,
    rekeyed: from.item.key !== to.item.key,
  };
}

function combinedDrift({ kind, from, to, confidence }: Combination<EditionItem>): ItemDrift {
  const isKey = (side: readonly EditionItem[]) => side.some(({ item }) => item.key);
  const items = (side: readonly EditionItem[]) => side.map(({ item }) => item);
  return {
    kind,
    from: items(from),
    to: items(to),
    confidence,
    reworded: true,
    rekeyed: isKey(from) !== isKey(to),
  };
}

function lone(kind: 'gone' | 'new', one: EditionItem, others: PairIndex<EditionItem>): ItemDrift {
  const alike = [...others.near(one.pairs)]
    .filter(({ scope }) => scope === one.scope)
    .map(({ pairs }) => likeness(one.pairs, pairs));
  const nearest = alike.reduce((a, b) => Math.max(a, b), 0);
  const items = [one.item];
  const sides = kind === 'gone' ? { from: items, to: [] } : { from: [], to: items };
  return { kind, ...sides, confidence: 1 - nearest, reworded: false, rekeyed: false };
}

function inOrder(
  drifts: readonly ItemDrift[],
  before: readonly EditionItem[],
  after: readonly EditionItem[],
): ItemDrift[] {
  const place = new Map([...before, ...after].map(({ item }, index) => [item, index]));
  const placeOf = ({ from, to }: ItemDrift) =>
    Math.min(...(from.length > 0 ? from : to).map((item) => place.get(item) ?? 0));
  return [...drifts].sort((a, b) => placeOf(a) - placeOf(b) || compareText(a.kind, b.kind));
}

function countKinds(
  items: readonly ItemDrift[],
  weights: readonly Reweighting[],
): Record<DriftKind | 'reweighted', number> {
  const counts = Object.fromEntries([...driftKinds, 'reweighted'].map((kind) => [kind, 0])) as Record<
    DriftKind | 'reweighted',
    number
  >;
  for (const { kind } of items) counts[kind] += 1;
  counts.reweighted = weights.length;
  return counts;
}
