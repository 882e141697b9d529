/** Turns the flat alignments of a workspace into the entries that name each item. */
import type { AlignmentEntry } from '../model/model.ts';

export type EntriesByItem = ReadonlyMap<string, readonly AlignmentEntry[]>;

export function entriesByItem(alignments: readonly AlignmentEntry[]): EntriesByItem {
  const index = new Map<string, AlignmentEntry[]>();
  for (const entry of alignments) {
    for (const ref of entry.items) {
      const entries = index.get(ref);
      if (entries === undefined) index.set(ref, [entry]);
      else entries.push(entry);
    }
  }
  return index;
}
