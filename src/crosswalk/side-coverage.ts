/**
 * Entries of one side of an item, all taught or all assessed → how much of it they cover together: the largest of
 * those for the item as a whole, or the sum of the largest of each named part, at most 1.
 */
import type { AlignmentEntry } from '../model/model.ts';

type Counted = Pick<AlignmentEntry, 'coverage' | 'part'>;

export function sideCoverage(entries: Iterable<Counted>): number {
  const { whole, parts } = largest(entries);
  return Math.max(whole, together(parts));
}

/** Does the value of the side rest on this entry, one of them? */
export function decidesSide(entry: Counted, entries: readonly Counted[]): boolean {
  const { whole, parts } = largest(entries);
  const value = Math.max(whole, together(parts));
  if (entry.coverage === 0) return false;
  if (entry.part === undefined) return entry.coverage === value;
  return value === together(parts) && entry.coverage === parts.get(partName(entry.part));
}

/** Parts are the same that differ in width or in spaces at the ends alone. */
export function partName(part: string): string {
  return part.normalize('NFKC').trim();
}

function largest(entries: Iterable<Counted>): { whole: number; parts: ReadonlyMap<string, number> } {
  const parts = new Map<string, number>();
  let whole = 0;
  for (const { coverage, part } of entries) {
    if (part === undefined) whole = Math.max(whole, coverage);
    else parts.set(partName(part), Math.max(coverage, parts.get(partName(part)) ?? 0));
  }
  return { whole, parts };
}

/** In the order of their size and without what binary fractions leave over, so that 0.1, 0.2 and 0.7 are 1. */
function together(parts: ReadonlyMap<string, number>): number {
  const sum = [...parts.values()].sort((a, b) => a - b).reduce((total, one) => total + one, 0);
  return Math.min(1, Math.round(sum * 1e12) / 1e12);
}
