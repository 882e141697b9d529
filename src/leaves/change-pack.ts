/** A book at two releases → the steps by which a reader turns the old one into the new one. */
import { isSameContent, type PresentLeaf } from './leaf-changes.ts';
import type { PrintedLeaf } from './ledger.ts';

/** 抽出 */
export interface TakenOut {
  readonly leaf: PrintedLeaf;
  /** Another sheet comes in its place. */
  readonly replaced: boolean;
}

/** 改号: the sheet stays in force and gets another number. */
export interface Renumbered {
  readonly from: PrintedLeaf;
  readonly to: PrintedLeaf;
}

/** 插入 */
export interface PutIn {
  readonly leaf: PrintedLeaf;
  /** The leaf before it in the new book; undefined at its beginning. */
  readonly after: PrintedLeaf | undefined;
}

export interface ChangePack {
  readonly takenOut: readonly TakenOut[];
  readonly renumbered: readonly Renumbered[];
  readonly putIn: readonly PutIn[];
  /**
   * 改字: the sheet stays where it is, and words that come from elsewhere, such as its running head, are to be
   * corrected by hand.
   */
  readonly corrected: readonly Renumbered[];
  /** The whole new book in its order: its list of effective pages. */
  readonly book: readonly PrintedLeaf[];
}

/**
 * Both books are in the order of their numbers. With `reprint` a leaf that only got another number, or other
 * words in its head, is printed again, too. `isCorrected` tells the latter.
 */
export function changePack(
  before: readonly PrintedLeaf[],
  book: readonly PrintedLeaf[],
  reprint = false,
  isCorrected: (from: PrintedLeaf, to: PrintedLeaf) => boolean = () => false,
): ChangePack {
  const old = new Map(before.map((leaf) => [leaf.leaf, leaf]));
  const present = new Set(book.map(({ leaf }) => leaf));
  const isReplaced = (leaf: PrintedLeaf): boolean => {
    const was = old.get(leaf.leaf);
    if (was === undefined || was.revision !== leaf.revision) return true;
    return reprint && (was.number !== leaf.number || isCorrected(was, leaf));
  };
  const putIn = book.flatMap((leaf, index) => (isReplaced(leaf) ? [{ leaf, after: book[index - 1] }] : []));
  const coming = new Set(putIn.map(({ leaf }) => leaf.leaf));
  const takenOut = before.flatMap((leaf) => {
    const replaced = coming.has(leaf.leaf);
    return replaced || !present.has(leaf.leaf) ? [{ leaf, replaced }] : [];
  });
  const kept = book.flatMap((to): Renumbered[] => {
    const from = old.get(to.leaf);
    return from && !coming.has(to.leaf) ? [{ from, to }] : [];
  });
  const renumbered = kept.filter(({ from, to }) => from.number !== to.number);
  const corrected = kept.filter(({ from, to }) => from.number === to.number && isCorrected(from, to));
  return { takenOut, renumbered, putIn, corrected, book };
}

export function isEmptyPack({ takenOut, renumbered, putIn, corrected }: ChangePack): boolean {
  return takenOut.length + renumbered.length + putIn.length + corrected.length === 0;
}

/**
 * Leaves that a pack would put in though the sources do not hold that content any more; `present` is what
 * they hold.
 */
export function missingContent(
  { putIn }: Pick<ChangePack, 'putIn'>,
  present: readonly Pick<PresentLeaf, 'id' | 'digest' | 'whole'>[],
): PrintedLeaf[] {
  const there = new Map(present.map((leaf) => [leaf.id, leaf]));
  return putIn.flatMap(({ leaf }) => {
    const now = there.get(leaf.leaf);
    return now && isSameContent(leaf, now) ? [] : [leaf];
  });
}
