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

/** As the ledger keeps it. */
export interface LedgerRelease extends Release {
  /** As files name them, where only these were released; left out = every book. */
  readonly courses?: readonly string[];
}

/** The books of one edition, as far as they were released. */
export interface EditionLedger {
  readonly releases: readonly LedgerRelease[];
  /** The books as last released: leaf id → its line. */
  readonly leaves: ReadonlyMap<string, LedgerLine>;
  /** Sorted by leaf, then release. */
  readonly history: readonly FormerLine[];
}

/** The title of a course as it stood in the running heads of its book from a release on. */
export interface CourseTitle {
  readonly course: string;
  readonly release: number;
  readonly title: string;
}

/** Its own lines are those of the teachers' books. */
export interface Ledger extends EditionLedger {
  /**
   * Of the students' books; a ledger from before editions had revisions of their own has none, and its lines
   * hold for both.
   */
  readonly students?: Pick<EditionLedger, 'leaves' | 'history'>;
  /** In the order of releases; left out in a ledger from before titles were kept. */
  readonly titles?: readonly CourseTitle[];
}

export function editionLedger(
  { releases, leaves, history, students }: Ledger,
  edition: 'student' | 'teacher',
): EditionLedger {
  return edition === 'student' && students ? { releases, ...students } : { releases, leaves, history };
}

/** The last release of a book that changed anything in the books, none after `upTo`. */
export function lastRelease(
  { releases, leaves, history }: EditionLedger,
  course: string,
  upTo = releases.length,
): Release | undefined {
  const changed = new Set([
    ...[...leaves.values(), ...history].map(({ release }) => release),
    ...history.map(({ until }) => until),
  ]);
  const last = releases.findLast(
    (one) => one.release <= upTo && changed.has(one.release) && isReleasedIn(one, course),
  );
  return last && { release: last.release, effective: last.effective };
}

function isReleasedIn({ courses }: LedgerRelease, course: string): boolean {
  return courses?.includes(course) ?? true;
}

export interface BookRelease extends Release {
  /** Of the book, counted from 1. */
  readonly number: number;
}

/** The releases of one book: those in which it was, and had leaves. */
export function bookReleases(ledger: Ledger, course: string): readonly BookRelease[] {
  const prefix = `${course}/`;
  const lines = (['student', 'teacher'] as const).flatMap((edition) => {
    const { leaves, history } = editionLedger(ledger, edition);
    const present = [...leaves].map(([leaf, line]) => ({ leaf, ...line, until: Number.POSITIVE_INFINITY }));
    return [...present, ...history].filter(({ leaf }) => leaf.startsWith(prefix));
  });
  return ledger.releases
    .filter(
      (one) =>
        isReleasedIn(one, course) &&
        lines.some(({ release, until }) => release <= one.release && one.release <= until),
    )
    .map(({ release, effective }, index) => ({ number: index + 1, release, effective }));
}

/** Undefined where it was not kept. */
export function titleAt({ titles = [] }: Ledger, course: string, release: number): string | undefined {
  return titles.findLast((one) => one.course === course && one.release <= release)?.title;
}

export const emptyLedger: Ledger = { releases: [], leaves: new Map(), history: [] };

export interface PrintedLeaf extends LedgerLine {
  readonly leaf: string;
}

/** The books as they were after a release, in the order of their numbers. */
export function booksAt(ledger: EditionLedger, release: number): readonly PrintedLeaf[] {
  const present = [...ledger.leaves].map(([leaf, line]) => ({
    ...line,
    leaf,
    until: Number.POSITIVE_INFINITY,
  }));
  const all = [...present, ...ledger.history].filter(
    (line) => line.release <= release && release < line.until,
  );
  return all.map(({ until: _, ...line }) => line).sort((a, b) => compareLeafNumbers(a.number, b.number));
}

/** Of all the revisions that a leaf ever had; 0 for one that never was. */
export function lastRevision(ledger: EditionLedger, leaf: string): number {
  const former = ledger.history.flatMap((line) => (line.leaf === leaf ? [line.revision] : []));
  return Math.max(0, ledger.leaves.get(leaf)?.revision ?? 0, ...former);
}
