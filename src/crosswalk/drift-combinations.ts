/** Turns requirements without a counterpart into splits (one became several) and mergers (several became one). */
import type { EditionItem } from './edition-items.ts';
import { PairIndex, sharedPairs } from './likeness.ts';

export interface Combination {
  readonly kind: 'split' | 'merged';
  readonly from: readonly EditionItem[];
  readonly to: readonly EditionItem[];
  /** How much of the whole's text the parts hold together, times how much of theirs is in the whole. */
  readonly confidence: number;
}

/** Shares of character pairs. */
const least = {
  /** Of a part's text that stands in the whole. */
  within: 0.6,
  /** Of the whole's text that only this part holds. */
  own: 0.15,
  /** Of the whole's text that the parts hold together. */
  together: 0.65,
};

interface Whole {
  readonly whole: EditionItem;
  readonly parts: readonly EditionItem[];
  readonly confidence: number;
}

export function combinations(before: readonly EditionItem[], after: readonly EditionItem[]): Combination[] {
  const splits = wholes(before, after).map(({ whole, parts, confidence }) => ({
    kind: 'split' as const,
    from: [whole],
    to: parts,
    confidence,
  }));
  const mergers = wholes(after, before).map(({ whole, parts, confidence }) => ({
    kind: 'merged' as const,
    from: parts,
    to: [whole],
    confidence,
  }));
  const found: Combination[] = [...splits, ...mergers].sort((a, b) => b.confidence - a.confidence);
  const taken = new Set<EditionItem>();
  return found.filter(({ from, to }) => {
    const members = [...from, ...to];
    if (members.some((member) => taken.has(member))) return false;
    for (const member of members) taken.add(member);
    return true;
  });
}

function wholes(candidates: readonly EditionItem[], parts: readonly EditionItem[]): Whole[] {
  const index = new PairIndex(parts);
  return candidates.flatMap((whole) => {
    const near = [...index.near(whole.pairs)].filter((part) => part.scope === whole.scope && part.level === whole.level);
    const found = partsOf(whole, near);
    return found === undefined ? [] : [found];
  });
}

/** The part that adds most comes first, until nothing adds enough. */
function partsOf(whole: EditionItem, near: readonly EditionItem[]): Whole | undefined {
  const inside = near.filter((part) => part.pairs.size > 0 && sharedPairs(part.pairs, whole.pairs) / part.pairs.size >= least.within);
  const open = new Set(whole.pairs);
  const chosen: EditionItem[] = [];
  for (;;) {
    const rest = inside
      .filter((part) => !chosen.includes(part))
      .map((part) => ({ part, adds: sharedPairs(part.pairs, open) / whole.pairs.size }));
    const best = rest.reduce((a, b) => (b.adds > a.adds ? b : a), { part: undefined as EditionItem | undefined, adds: 0 });
    if (best.part === undefined || best.adds < least.own) break;
    chosen.push(best.part);
    for (const pair of best.part.pairs) open.delete(pair);
  }
  const together = 1 - open.size / whole.pairs.size;
  if (chosen.length < 2 || together < least.together) return undefined;
  const sizes = chosen.reduce((sum, { pairs }) => sum + pairs.size, 0);
  const shared = chosen.reduce((sum, { pairs }) => sum + sharedPairs(pairs, whole.pairs), 0);
  const parts = near.filter((part) => chosen.includes(part));
  return { whole, parts, confidence: together * (shared / sizes) };
}
