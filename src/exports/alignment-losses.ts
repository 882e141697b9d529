/**
 * Alignment entries → what a format loses of each: once an entry, however many requirements it stands for.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { AlignmentEntry } from '../model/model.ts';
import type { Loss } from './export-format.ts';
import { findLosses } from './find-losses.ts';
import type { Holdings, TypeHolding } from './held-fields.ts';
import { writtenAt } from './written-at.ts';

/** `holdingOf` says what becomes of the fields of an entry; it may depend on its relation. */
export function alignmentLosses(
  entries: Iterable<AlignmentEntry>,
  workspace: BoundWorkspace,
  holdings: Pick<Holdings, 'keptIn' | 'extensions'>,
  holdingOf: (entry: AlignmentEntry) => TypeHolding,
): Loss[] {
  return [...entries].flatMap((entry) => {
    const written = writtenAt(workspace, entry.place);
    return written
      ? findLosses(written, 'Alignment', { ...holdings, types: { Alignment: holdingOf(entry) } })
      : [];
  });
}
