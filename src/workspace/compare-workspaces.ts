/** Two states of a workspace, each opened on a machine of its own → what changed between them, and whom it touches. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { withBookNumbers } from '../5-lower/book-numbers.ts';
import { lower } from '../5-lower/lower.ts';
import { type ComparedStates, compareStates, type State } from '../comparison/compare.ts';
import { type SuggestedVersion, suggestedVersions } from '../comparison/next-version.ts';
import { type Touched, touchedBy } from '../comparison/touched.ts';
import type { Host } from '../host/host.ts';
import { courseOfLeaf } from '../leaves/leaf.ts';
import { type LeafChange, leafChanges, type PresentLeaf } from '../leaves/leaf-changes.ts';
import { type EditionLedger, emptyLedger, type Ledger } from '../leaves/ledger.ts';
import { readLedger } from '../leaves/read-ledger.ts';
import { fileName } from '../paths/file-name.ts';
import { type PresentBooks, presentBooks } from './present-books.ts';

export interface OpenState {
  readonly host: Host;
  /** Absolute path on that machine. */
  readonly root: string;
  readonly workspace: BoundWorkspace;
}

export interface Comparison extends ComparedStates, Touched {
  /** Leaves that have to be printed, or taken out; those that stay are left out. */
  readonly leaves: { readonly student: readonly LeafChange[]; readonly teacher: readonly LeafChange[] };
  readonly versions: readonly SuggestedVersion[];
}

export function compareWorkspaces(before: OpenState, after: OpenState): Comparison {
  const booksOf = ({ host, root }: OpenState, { model }: State) => presentBooks(host, root, model);
  const was = stateOf(before, ledgerOf(before) ?? emptyLedger);
  const oldBooks = booksOf(before, was);
  const compared = compareStates(was, { workspace: after.workspace, model: lower(after.workspace) });
  // Books that were never released keep their numbers as if they had been: a new row in a plan changes none.
  const is = stateOf(after, ledgerOf(after) ?? asReleased(oldBooks.teacher, was, compared));
  const newBooks = booksOf(after, is);
  const leaves = (edition: keyof PresentBooks): LeafChange[] =>
    leafChanges(asReleased(oldBooks[edition], was, compared), newBooks[edition]).filter(
      ({ state }) => state !== 'unchanged',
    );
  return {
    ...compared,
    ...touchedBy(compared, was, is),
    leaves: { student: leaves('student'), teacher: leaves('teacher') },
    versions: suggestedVersions(compared),
  };
}

function ledgerOf({ host, root }: OpenState): Ledger | undefined {
  return readLedger(host, root).ledger;
}

function stateOf({ workspace }: OpenState, ledger: Ledger): State {
  return { workspace, model: withBookNumbers(lower(workspace), ledger) };
}

/** Leaves as they would be printed, as if they had been released so; a course that is called otherwise keeps its leaves. */
function asReleased(
  present: readonly PresentLeaf[],
  { model }: State,
  { renames }: ComparedStates,
): EditionLedger {
  const named = new Map(
    model.courses.map(({ id }) => [fileName(id), fileName(renames.translate('', 'Course', id))]),
  );
  const lines = present.map(({ id, number, digest, title }) => {
    const course = courseOfLeaf(id);
    const now = `${named.get(course) ?? course}${id.slice(course.length)}`;
    return [now, { revision: 1, digest, effective: '', number, release: 1, title }] as const;
  });
  return { releases: [{ release: 1, effective: '' }], leaves: new Map(lines), history: [] };
}
