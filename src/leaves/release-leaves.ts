/** The ledger and what changed since its last release → the ledger with one release more. */
import { compareText } from '../model/compare-text.ts';
import type { LeafChange } from './leaf-changes.ts';
import type { FormerLine, Ledger, LedgerLine } from './ledger.ts';

/** Undefined when nothing changed: then there is nothing to release. `effective` is `2026-09-01`. */
export function releaseLeaves(ledger: Ledger, changes: readonly LeafChange[], effective: string): Ledger | undefined {
  const changed = changes.filter(({ state }) => state !== 'unchanged');
  if (changed.length === 0) return undefined;
  const release = ledger.releases.length + 1;
  const leaves = new Map(ledger.leaves);
  const history: FormerLine[] = [...ledger.history];
  for (const { id, now, was, state, revision, title } of changed) {
    if (was) history.push({ ...was, leaf: id, until: release });
    if (!now) {
      leaves.delete(id);
      continue;
    }
    // Mere renumbering leaves a revision in force as it was.
    const since = state === 'renumbered' && was ? was.effective : effective;
    const line: LedgerLine = { revision, digest: now.digest, effective: since, number: now.number, release, title };
    leaves.set(id, line);
  }
  history.sort((a, b) => compareText(a.leaf, b.leaf) || a.until - b.until);
  return { releases: [...ledger.releases, { release, effective }], leaves, history };
}
