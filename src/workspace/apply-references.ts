/**
 * References that only got new numbers → the files with them, all written or none, and only if nothing
 * breaks.
 */

import { replaceFile } from '../8-write/replace-file.ts';
import type { ReferenceEdit } from '../crosswalk/drift-alignments.ts';
import { changedHost } from '../host/changed-host.ts';
import type { Host } from '../host/host.ts';
import { canonicalItemReference } from '../language/item-reference.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { Edit } from '../source/place.ts';
import { type Checked, checkSources } from './check-workspace.ts';
import type { FixedFile } from './fix-run.ts';

export interface AppliedReferences {
  readonly files: readonly FixedFile[];
  /** How many references they change. */
  readonly changed: number;
  /** Written in the file in another way than it is read, such as with escapes: left for the author. */
  readonly left: readonly ReferenceEdit[];
}

/** Pure: nothing is written. */
export function applyReferences(
  wanted: readonly ReferenceEdit[],
  { textOf, spanOf }: Checked,
): AppliedReferences {
  const byFile = new Map<string, Map<number, Edit>>();
  const left: ReferenceEdit[] = [];
  for (const one of wanted) {
    const { start, end } = spanOf(one.place);
    const written = textOf(one.file)?.slice(start, end) ?? '';
    const { from, to } = asTyped(one, written);
    const at = written.indexOf(from);
    if (at === -1 || written.indexOf(from, at + 1) !== -1) {
      left.push(one);
      continue;
    }
    const edits = byFile.get(one.file) ?? new Map<number, Edit>();
    byFile.set(one.file, edits);
    // Elements that share an anchor share the reference.
    edits.set(start + at, { start: start + at, end: start + at + from.length, text: to });
  }
  const files = [...byFile].map(([path, edits]): FixedFile => {
    const before = textOf(path) ?? '';
    return { path, before, after: applyEdits(before, [...edits.values()]) };
  });
  const changed = [...byFile.values()].reduce((sum, edits) => sum + edits.size, 0);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), changed, left };
}

/** A level keeps the author's word for it: `电工/四级/2.1.3` → `电工/四级/2.1.4`. */
function asTyped(
  { from, to }: ReferenceEdit,
  written: string,
): { readonly from: string; readonly to: string } {
  const typed = written.replace(/^(["'])(.*)\1$/s, '$2');
  if (typed === from || canonicalItemReference(typed) !== from) return { from, to };
  const [level, word] = [from.split('/')[1], typed.split('/')[1]];
  const [standard, sameLevel, ...rest] = to.split('/');
  return { from: typed, to: sameLevel === level ? [standard, word, ...rest].join('/') : to };
}

/** False when the workspace would have errors that it has not now: then nothing is written. */
export function writeReferences(
  host: Host,
  { files }: AppliedReferences,
  { root, diagnostics }: Checked,
): boolean {
  const after = new Map(files.map((file) => [joinFolder(root, file.path), file.after]));
  const errors = (found: Checked['diagnostics']): number =>
    found.filter(({ severity }) => severity === 'error').length;
  if (errors(checkSources(changedHost(host, after), { from: root }).diagnostics) > errors(diagnostics))
    return false;
  const originals = new Map<string, Uint8Array>();
  try {
    for (const [path, text] of after) {
      const original = host.read(path);
      replaceFile(host, root, path, text);
      if (original) originals.set(path, original);
    }
  } catch (error) {
    for (const [path, original] of originals) replaceFile(host, root, path, original);
    throw error;
  }
  return true;
}
