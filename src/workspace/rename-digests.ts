/**
 * What reviews and the ledger know of contents in which an id stood → the same of the contents with the new one,
 * so that a review counts as before, and a leaf keeps its revision.
 */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { digestOf, digestText, reviewedDigest } from '../3-bind/digest.ts';
import { reviewedSubjects } from '../3-bind/latest-reviews.ts';
import { lower } from '../5-lower/lower.ts';
import { studentDigests } from '../editions/student-digest.ts';
import { respell, scalarAt } from '../fix/syntax-at.ts';
import type { Host } from '../host/host.ts';
import { isSameContent } from '../leaves/leaf-changes.ts';
import { type Ledger, type LedgerLine, ledgerName } from '../leaves/ledger.ts';
import { ledgerToText } from '../leaves/ledger-text.ts';
import { applyEdits } from '../source/apply-edits.ts';
import { once } from '../values/once.ts';
import type { Checked } from './check-workspace.ts';
import { type PresentBooks, presentBooks } from './present-books.ts';

export interface Carried {
  readonly before: Checked;
  /** With the new id, and what was known of the old contents. */
  readonly after: Checked;
  /** Of leaves. */
  readonly nameOf: (leaf: string) => string;
}

/** File → its text; nothing where errors leave nothing to stand on. */
export function carryDigests(host: Host, carried: Carried): ReadonlyMap<string, string> {
  const { before, after } = carried;
  if (!before.workspace || !after.workspace) return new Map();
  const ledger = ledgerWith(host, carried, before.workspace, after.workspace);
  return new Map([
    ...reviewsWith(after, before.workspace, after.workspace),
    ...(ledger === undefined ? [] : [[ledgerName, ledger] as const]),
  ]);
}

function reviewsWith(after: Checked, was: BoundWorkspace, is: BoundWorkspace): [string, string][] {
  const [subjectsBefore, subjectsAfter] = [reviewedSubjects(was), reviewedSubjects(is)];
  const reviewsAfter = new Map([...is.reviews.values()].map((review) => [review.file, review.value]));
  const studentsBefore = once(() => studentDigests(was));
  const studentsAfter = once(() => studentDigests(is));
  return [...was.reviews.values()].flatMap(({ value: review, file }): [string, string][] => {
    const [subject, now] = [
      subjectsBefore(review.subject),
      subjectsAfter(reviewsAfter.get(file)?.subject ?? ''),
    ];
    const reviewed = reviewedDigest(review.digest);
    if (!subject || !now || !reviewed) return [];
    const ofStudents = reviewed.students !== undefined && reviewed.students === studentsBefore()(subject);
    const digest = digestText({
      whole: reviewed.whole === digestOf(subject, was) ? digestOf(now, is) : reviewed.whole,
      students: ofStudents ? studentsAfter()(now) : reviewed.students,
    });
    const span = after.spanOf({ file, path: ['digest'] });
    const text = after.textOf(file) ?? '';
    const scalar = scalarAt(after.treeOf(file), span.start);
    if (!scalar || scalar.text === digest) return [];
    return [[file, applyEdits(text, [respell(scalar, text, digest)])]];
  });
}

function ledgerWith(
  host: Host,
  { before, after, nameOf }: Carried,
  was: BoundWorkspace,
  is: BoundWorkspace,
): string | undefined {
  const { ledger } = after;
  if (!ledger) return undefined;
  const [old, now] = [presentBooks(host, before.root, lower(was)), presentBooks(host, after.root, lower(is))];
  const ofEdition = (leaves: Ledger['leaves'], edition: keyof PresentBooks) => {
    const known = new Map(old[edition].map((leaf) => [nameOf(leaf.id), leaf]));
    const present = new Map(now[edition].map((leaf) => [leaf.id, leaf]));
    return new Map(
      [...leaves].map(([leaf, line]): [string, LedgerLine] => {
        const [then, here] = [known.get(leaf), present.get(leaf)];
        if (!then || !here || !isSameContent(line, then)) return [leaf, line];
        return [
          leaf,
          { ...line, digest: line.digest === then.digest ? here.digest : (here.whole ?? here.digest) },
        ];
      }),
    );
  };
  const { students } = ledger;
  const text = ledgerToText({
    ...ledger,
    leaves: ofEdition(ledger.leaves, 'teacher'),
    ...(students ? { students: { ...students, leaves: ofEdition(students.leaves, 'student') } } : {}),
  });
  return text === ledgerToText(ledger) ? undefined : text;
}
