/** Two states of a workspace, each opened on a machine of its own → what changed between them, and whom it touches. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { lower } from '../5-lower/lower.ts';
import { type ComparedStates, compareStates, type State } from '../comparison/compare.ts';
import { type SuggestedVersion, suggestedVersions } from '../comparison/next-version.ts';
import { type Touched, touchedBy } from '../comparison/touched.ts';
import type { Host } from '../host/host.ts';
import { courseOfLeaf } from '../leaves/leaf.ts';
import { type LeafChange, leafChanges, type PresentLeaf } from '../leaves/leaf-changes.ts';
import type { EditionLedger } from '../leaves/ledger.ts';
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
  const [was, is] = [stateOf(before), stateOf(after)];
  const compared = compareStates(was, is);
  const booksOf = ({ host, root }: OpenState, { model }: State) => presentBooks(host, root, model);
  const [oldBooks, newBooks] = [booksOf(before, was), booksOf(after, is)];
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

function stateOf({ workspace }: OpenState): State {
  return { workspace, model: lower(workspace) };
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
