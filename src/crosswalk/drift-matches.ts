/**
 * Turns the requirements of two editions into pairs that are the same one: same number and text, same text,
 * then a like text.
 */
import { compareText } from '../values/compare-text.ts';
import { oneToOne } from '../values/one-to-one.ts';
import type { EditionItem } from './edition-items.ts';
import { likeness, PairIndex } from './likeness.ts';

export interface Match {
  readonly from: EditionItem;
  readonly to: EditionItem;
  /** 1 where the texts are the same. */
  readonly confidence: number;
}

/** From the surest: each later key leaves out one fact. Repeated texts are paired in their order. */
const identities: readonly ((one: EditionItem) => string)[] = [
  ({ scope, level, direction, no, content, text }) => [scope, level, direction, no, content, text].join('\n'),
  ({ scope, level, direction, no, text }) => [scope, level, direction, no, text].join('\n'),
  ({ scope, level, direction, content, text }) => [scope, level, direction, content, text].join('\n'),
  ({ scope, level, direction, text }) => [scope, level, direction, text].join('\n'),
  ({ scope, level, text }) => [scope, level, text].join('\n'),
  ({ scope, text }) => [scope, text].join('\n'),
];

export function matchIdentical(before: readonly EditionItem[], after: readonly EditionItem[]): Match[] {
  const matches: Match[] = [];
  let left = before;
  let right = after;
  for (const identity of identities) {
    const waiting = new Map<string, EditionItem[]>();
    for (const to of right) {
      const queue = waiting.get(identity(to));
      if (queue) queue.push(to);
      else waiting.set(identity(to), [to]);
    }
    for (const queue of waiting.values()) queue.reverse();
    const taken = new Set<EditionItem>();
    left = left.filter((from) => {
      const to = waiting.get(identity(from))?.pop();
      if (to === undefined) return true;
      matches.push({ from, to, confidence: 1 });
      taken.add(to);
      return false;
    });
    right = right.filter((to) => !taken.has(to));
  }
  return matches;
}

/** The less two requirements have in common around them, the more alike their texts must be. */
const sure = { place: 0.5, level: 0.6, other: 0.75 };

/** One to one, the most alike first. */
export function matchSimilar(before: readonly EditionItem[], after: readonly EditionItem[]): Match[] {
  const index = new PairIndex(after);
  const candidates: Match[] = [];
  for (const from of before) {
    for (const to of index.near(from.pairs)) {
      if (from.scope !== to.scope) continue;
      const confidence = likeness(from.pairs, to.pairs);
      if (confidence >= threshold(from, to)) candidates.push({ from, to, confidence });
    }
  }
  candidates.sort((a, b) => b.confidence - a.confidence || nearness(b) - nearness(a) || byNumber(a, b));
  return oneToOne(candidates, ({ from, to }) => [from, to]);
}

function threshold(from: EditionItem, to: EditionItem): number {
  if (from.level !== to.level) return sure.other;
  return from.no === to.no && from.content === to.content ? sure.place : sure.level;
}

function nearness({ from, to }: Match): number {
  return Number(from.level === to.level) + Number(from.content === to.content) + Number(from.no === to.no);
}

function byNumber(a: Match, b: Match): number {
  return compareText(a.from.item.ref, b.from.item.ref) || compareText(a.to.item.ref, b.to.item.ref);
}
