/** The ledger of leaves: what every release of the loose-leaf books was made of. */
import { compareLeafNumbers } from './leaf.ts';

export const ledgerName = 'leaves.lock.yaml';

/** A leaf as it was printed. */
export interface LedgerLine {
  /** Counted from 1; a new one whenever the content changed. */
  readonly revision: number;
  readonly digest: string;
  /** From when on this revision is in force, `2026-09-01`. */
  readonly effective: string;
  /** 课程-任务-环节-页 */
  readonly number: string;
  /** The first release with exactly this line. */
  readonly release: number;
  readonly title: string;
}

/** A line that a later release replaced or ended. */
export interface FormerLine extends LedgerLine {
  readonly leaf: string;
  /** The first release without it. */
  readonly until: number;
}

export interface Release {
  /**
   * Counted from 1.
   * @zh 从 1 数起
   */
  readonly release: number;
  readonly effective: string;
}

export interface Ledger {
  readonly releases: readonly Release[];
  /** The books as last released: leaf id → its line. */
  readonly leaves: ReadonlyMap<string, LedgerLine>;
  /** Sorted by leaf, then release. */
  readonly history: readonly FormerLine[];
}

export const emptyLedger: Ledger = { releases: [], leaves: new Map(), history: [] };

export interface PrintedLeaf extends LedgerLine {
  readonly leaf: string;
}

/** The books as they were after a release, in the order of their numbers. */
export function booksAt(ledger: Ledger, release: number): readonly PrintedLeaf[] {
  const present = [...ledger.leaves].map(([leaf, line]) => ({ ...line, leaf, until: Number.POSITIVE_INFINITY }));
  const all = [...present, ...ledger.history].filter((line) => line.release <= release && release < line.until);
  return all.map(({ until: _, ...line }) => line).sort((a, b) => compareLeafNumbers(a.number, b.number));
}

/** Of all the revisions that a leaf ever had; 0 for one that never was. */
export function lastRevision(ledger: Ledger, leaf: string): number {
  const former = ledger.history.flatMap((line) => (line.leaf === leaf ? [line.revision] : []));
  return Math.max(0, ledger.leaves.get(leaf)?.revision ?? 0, ...former);
}
