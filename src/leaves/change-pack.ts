/** A book at two releases → the steps by which a reader turns the old one into the new one. */
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
  /** The whole new book in its order: its list of effective pages. */
  readonly book: readonly PrintedLeaf[];
}

/** Both books are in the order of their numbers. With `reprint` a leaf that only got another number is printed again, too. */
export function changePack(before: readonly PrintedLeaf[], book: readonly PrintedLeaf[], reprint = false): ChangePack {
  const old = new Map(before.map((leaf) => [leaf.leaf, leaf]));
  const present = new Set(book.map(({ leaf }) => leaf));
  const isReplaced = (leaf: PrintedLeaf): boolean => {
    const was = old.get(leaf.leaf);
    return was === undefined || was.revision !== leaf.revision || (reprint && was.number !== leaf.number);
  };
  const putIn = book.flatMap((leaf, index) => (isReplaced(leaf) ? [{ leaf, after: book[index - 1] }] : []));
  const coming = new Set(putIn.map(({ leaf }) => leaf.leaf));
  const takenOut = before.flatMap((leaf) => {
    const replaced = coming.has(leaf.leaf);
    return replaced || !present.has(leaf.leaf) ? [{ leaf, replaced }] : [];
  });
  const renumbered = book.flatMap((to) => {
    const from = old.get(to.leaf);
    return from && !coming.has(to.leaf) && from.number !== to.number ? [{ from, to }] : [];
  });
  return { takenOut, renumbered, putIn, book };
}

/** Leaves that a pack would put in though the sources do not hold that content any more; `present` is what they hold. */
export function missingContent({ putIn }: Pick<ChangePack, 'putIn'>, present: readonly { readonly id: string; readonly digest: string }[]) {
  const digests = new Map(present.map(({ id, digest }) => [id, digest]));
  return putIn.flatMap(({ leaf }) => (digests.get(leaf.leaf) === leaf.digest ? [] : [leaf]));
}
