/** The ledger and what changed since its last release → the ledger with one release more. */
import { compareText } from '../values/compare-text.ts';
import type { LeafChange } from './leaf-changes.ts';
import {
  type EditionLedger,
  editionLedger,
  type FormerLine,
  type Ledger,
  type LedgerLine,
  titleAt,
} from './ledger.ts';

export interface BookChanges {
  readonly student: readonly LeafChange[];
  readonly teacher: readonly LeafChange[];
  /** Courses as files name them → their titles. */
  readonly titles: ReadonlyMap<string, string>;
  /** As files name them, where only these are released; left out = every book. */
  readonly courses?: readonly string[] | undefined;
}

/** Undefined when neither edition nor a title in the running heads changed. */
export function releaseBooks(
  ledger: Ledger,
  { student, teacher, titles, courses }: BookChanges,
  effective: string,
): Ledger | undefined {
  const { releases: before } = ledger;
  const release = before.length + 1;
  const [students, teachers] = [editionLedger(ledger, 'student'), editionLedger(ledger, 'teacher')];
  const fresh = {
    student: releaseLeaves(students, student, effective),
    teacher: releaseLeaves(teachers, teacher, effective),
  };
  const known = (course: string): string | undefined => titleAt(ledger, course, release);
  const changed = [...titles].flatMap(([course, title]) =>
    known(course) === title ? [] : [{ course, release, title }],
  );
  const isRenamed = changed.some(({ course }) => known(course) !== undefined);
  if (!fresh.student && !fresh.teacher && !isRenamed) return undefined;
  const { leaves, history } = fresh.student ?? { ...students, leaves: withOwnDigests(students, student) };
  return {
    ...(fresh.teacher ?? { ...teachers, leaves: withOwnDigests(teachers, teacher) }),
    releases: [...before, { release, effective, ...(courses ? { courses } : {}) }],
    students: { leaves, history },
    titles: [...(ledger.titles ?? []), ...changed],
  };
}

/** Undefined when nothing changed: then there is nothing to release. `effective` is `2026-09-01`. */
export function releaseLeaves(
  ledger: EditionLedger,
  changes: readonly LeafChange[],
  effective: string,
): EditionLedger | undefined {
  const changed = changes.filter(({ state }) => state !== 'unchanged');
  if (changed.length === 0) return undefined;
  const release = ledger.releases.length + 1;
  const leaves = withOwnDigests(ledger, changes);
  const history: FormerLine[] = [...ledger.history];
  for (const { id, now, was, state, revision, title } of changed) {
    if (was) history.push({ ...was, leaf: id, until: release });
    if (!now) {
      leaves.delete(id);
      continue;
    }
    // Mere renumbering leaves a revision in force as it was.
    const since = state === 'renumbered' && was ? was.effective : effective;
    const line: LedgerLine = {
      revision,
      digest: now.digest,
      effective: since,
      number: now.number,
      release,
      title,
    };
    leaves.set(id, line);
  }
  history.sort((a, b) => compareText(a.leaf, b.leaf) || a.until - b.until);
  return { releases: [...ledger.releases, { release, effective }], leaves, history };
}

/** A line from before editions had digests of their own gets that of its edition. */
function withOwnDigests({ leaves }: EditionLedger, changes: readonly LeafChange[]): Map<string, LedgerLine> {
  const own = new Map(leaves);
  for (const { id, now, was, state } of changes)
    if (state === 'unchanged' && was && now) own.set(id, { ...was, digest: now.digest });
  return own;
}
