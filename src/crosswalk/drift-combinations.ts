/**
 * Turns requirements without a counterpart into splits (one became several) and mergers (several became one).
 */
import { PairIndex, sharedPairs } from './likeness.ts';

/** Only texts of one scope and level are ever parts of one another. */
export interface Combinable {
  readonly scope: string;
  readonly level: string | null;
  readonly pairs: ReadonlySet<string>;
}

export interface Combination<T extends Combinable = Combinable> {
  readonly kind: 'split' | 'merged';
  readonly from: readonly T[];
  readonly to: readonly T[];
  /** How much of the whole's text the parts hold together, times how much of theirs is in the whole. */
  readonly confidence: number;
}

/**
 * Of a part's text, how much stands in the whole; of the whole's, how much only this part holds. One pair of
 * them is enough.
 */
const enough: readonly { readonly within: number; readonly own: number }[] = [
  { within: 0.6, own: 0.15 },
  // Parts that repeat a long beginning (能为吞咽困难的老年人…) each hold little alone, but nearly all they say is in
  // the whole.
  { within: 0.75, own: 0.08 },
];

/** Of the whole's text, how much the parts hold together. */
const together = 0.65;

interface Whole<T> {
  readonly whole: T;
  readonly parts: readonly T[];
  readonly confidence: number;
}

export function combinations<T extends Combinable>(
  before: readonly T[],
  after: readonly T[],
): Combination<T>[] {
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
  const found: Combination<T>[] = [...splits, ...mergers].sort((a, b) => b.confidence - a.confidence);
  const taken = new Set<T>();
  return found.filter(({ from, to }) => {
    const members = [...from, ...to];
    if (members.some((member) => taken.has(member))) return false;
    for (const member of members) taken.add(member);
    return true;
  });
}

function wholes<T extends Combinable>(candidates: readonly T[], parts: readonly T[]): Whole<T>[] {
  const index = new PairIndex(parts);
  return candidates.flatMap((whole) => {
    const near = [...index.near(whole.pairs)].filter(
      (part) => part.scope === whole.scope && part.level === whole.level,
    );
    const found = partsOf(whole, near);
    return found === undefined ? [] : [found];
  });
}

/** The part that adds most comes first, until nothing adds enough. */
function partsOf<T extends Combinable>(whole: T, near: readonly T[]): Whole<T> | undefined {
  const candidates = near.map((part) => ({
    part,
    within: sharedPairs(part.pairs, whole.pairs) / part.pairs.size,
  }));
  const inside = new Set(candidates);
  const open = new Set(whole.pairs);
  const chosen: T[] = [];
  for (;;) {
    let best: { readonly part: T; readonly own: number } | undefined;
    for (const candidate of inside) {
      const own = sharedPairs(candidate.part.pairs, open) / whole.pairs.size;
      const fits = enough.some((least) => candidate.within >= least.within && own >= least.own);
      if (!fits) inside.delete(candidate);
      else if (own > (best?.own ?? 0)) best = { part: candidate.part, own };
    }
    if (best === undefined) break;
    chosen.push(best.part);
    for (const pair of best.part.pairs) open.delete(pair);
  }
  const held = 1 - open.size / whole.pairs.size;
  if (chosen.length < 2 || held < together) return undefined;
  const sizes = chosen.reduce((sum, { pairs }) => sum + pairs.size, 0);
  const shared = chosen.reduce((sum, { pairs }) => sum + sharedPairs(pairs, whole.pairs), 0);
  return { whole, parts: near.filter((part) => chosen.includes(part)), confidence: held * (shared / sizes) };
}
