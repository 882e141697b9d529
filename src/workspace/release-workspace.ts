/**
 * The way of a leaf release on one screen: check as for a release → ids where they lack → compare with the
 * ledger → the new ledger.
 */

import { writtenPlace } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { withBookNumbers } from '../5-lower/book-numbers.ts';
import { lower } from '../5-lower/lower.ts';
import { replaceFile } from '../8-write/replace-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Host } from '../host/host.ts';
import { type LeafChange, leafChanges, type PresentLeaf } from '../leaves/leaf-changes.ts';
import { hasBook } from '../leaves/leaf-record.ts';
import { editionLedger, emptyLedger, type Ledger, ledgerName } from '../leaves/ledger.ts';
import { ledgerToText } from '../leaves/ledger-text.ts';
import { type MissingId, missingIds, writeIds } from '../leaves/missing-ids.ts';
import { releaseBooks } from '../leaves/release-leaves.ts';
import { fileName } from '../paths/file-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { Edit } from '../source/place.ts';
import { compareText } from '../values/compare-text.ts';
import { type Checked, checkSources } from './check-workspace.ts';
import { presentBooks } from './present-books.ts';

export interface LeafStatus {
  readonly ledger: Ledger;
  /** Of the teachers' books, whose leaves hold all that is printed. */
  readonly present: readonly PresentLeaf[];
  /** Of the teachers' books against the last release, in the order of the books. */
  readonly changes: readonly LeafChange[];
  readonly students: { readonly present: readonly PresentLeaf[]; readonly changes: readonly LeafChange[] };
  /** Courses that have books, as files name them → their titles. */
  readonly titles: ReadonlyMap<string, string>;
}

/** `courses` limits the changes to their books; with `renumber` these give up the numbers they were released with. */
export function leafStatus(
  host: Host,
  checked: Checked,
  workspace: BoundWorkspace,
  courses?: readonly string[],
  renumber = false,
): LeafStatus {
  const ledger = checked.ledger ?? emptyLedger;
  const meant = courses && new Set(courses.map(fileName));
  const isMeant = (id: string): boolean => meant?.has(id) ?? true;
  const isFresh = (course: string): boolean => renumber && isMeant(course);
  const model = withBookNumbers(lower(workspace), ledger, { isFresh, isReleased: isMeant });
  const { student, teacher } = presentBooks(host, checked.root, model);
  const titles = model.courses.filter(hasBook).map(({ id, title }) => [fileName(id), title] as const);
  return {
    ledger,
    present: teacher,
    changes: leafChanges(editionLedger(ledger, 'teacher'), teacher, isMeant),
    students: { present: student, changes: leafChanges(editionLedger(ledger, 'student'), student, isMeant) },
    titles: new Map(titles.filter(([id]) => isMeant(id))),
  };
}

export interface ReleaseRequest {
  readonly from: string;
  /** `2026-09-01`: from when on the new revisions are in force. */
  readonly effective: string;
  /** Left out = all. */
  readonly courses?: readonly string[];
  /** Books take their places in the plan for their numbers, whatever these were. */
  readonly renumber?: boolean;
  /** Say what would be released, and write nothing. */
  readonly dryRun?: boolean;
}

export interface Released {
  readonly checked: Checked;
  /** What keeps the leaves from being released; then the ledger was left alone. */
  readonly stopped: readonly Diagnostic[];
  /** Files into which ids were written, or would be. */
  readonly named: readonly string[];
  /** Undefined when it was stopped before leaves could be compared. */
  readonly status: LeafStatus | undefined;
  /** Undefined when nothing changed, too. */
  readonly ledger: Ledger | undefined;
}

/** `first` is the workspace, checked for a release. */
export function releaseWorkspace(
  host: Host,
  request: ReleaseRequest,
  first: Checked = checkForRelease(host, request),
): Released {
  const nothing = { checked: first, named: [], status: undefined, ledger: undefined };
  const errors = first.diagnostics.filter(({ severity }) => severity === 'error');
  if (!first.workspace || errors.length > 0) return { ...nothing, stopped: errors };
  const { files, left } = idsToWrite(first, first.workspace);
  if (left.length > 0)
    return { ...nothing, stopped: left.map(({ place, id }) => report('leaf/missing-id', place, { id })) };
  const named = files.map(({ path }) => path);
  if (files.length > 0 && !request.dryRun) {
    for (const { path, text } of files) replaceFile(host, first.root, joinFolder(first.root, path), text);
    const second = checkForRelease(host, request);
    const stopped = second.diagnostics.filter(({ severity }) => severity === 'error');
    if (!second.workspace || stopped.length > 0) return { ...nothing, checked: second, named, stopped };
    return { ...releaseOf(host, second, second.workspace, request), named };
  }
  return { ...releaseOf(host, first, first.workspace, request), named };
}

/** What is asked of all that is to be released, and of nothing else. */
export function checkForRelease(
  host: Host,
  { from, courses }: Pick<ReleaseRequest, 'from' | 'courses'>,
): Checked {
  return checkSources(host, { from, release: true, ...(courses ? { part: { courses } } : {}) });
}

function releaseOf(
  host: Host,
  checked: Checked,
  workspace: BoundWorkspace,
  { effective, courses, renumber, dryRun }: ReleaseRequest,
) {
  const status = leafStatus(host, checked, workspace, courses, renumber);
  const { changes: teacher, students, titles } = status;
  const changes = {
    student: students.changes,
    teacher,
    titles,
    courses: courses?.map(fileName).sort(compareText),
  };
  const ledger = releaseBooks(status.ledger, changes, effective);
  if (ledger && !dryRun)
    replaceFile(host, checked.root, joinFolder(checked.root, ledgerName), ledgerToText(ledger));
  return { checked, stopped: [], status, ledger };
}

function idsToWrite(checked: Checked, workspace: BoundWorkspace) {
  const files: { readonly path: string; readonly text: string }[] = [];
  const left: MissingId[] = [];
  const inside = checked.asked && new Set(checked.asked.map(({ file }) => file));
  for (const document of workspace.documents) {
    if (inside && !inside.has(document.file)) continue;
    const missing = missingIds(document);
    const adoption = workspace.adoptions.get(document.file);
    if (adoption) {
      // What an adoption takes over gets its id in the base; what it adds, the school has to name.
      const written = missing.map((one) => ({ ...one, place: writtenPlace(workspace.adoptions, one.place) }));
      left.push(...written.filter(({ place }) => place.file === adoption.overlay.file));
      continue;
    }
    const tree = missing.length > 0 ? checked.treeOf(document.file) : undefined;
    const text = checked.textOf(document.file);
    if (!tree || text === undefined) continue;
    const written = writeIds(missing, document, tree, text);
    const edits: readonly Edit[] = written.edits;
    left.push(...written.left);
    if (edits.length > 0) files.push({ path: document.file, text: applyEdits(text, edits) });
  }
  return { files, left };
}
