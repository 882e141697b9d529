/** What changed on the leaves → lines for people, or one object for programs. */
import { courseOfLeaf } from '../../leaves/leaf.ts';
import type { LeafChange, LeafState } from '../../leaves/leaf-changes.ts';
import { bookReleases, type Ledger, type Release } from '../../leaves/ledger.ts';
import { fileName } from '../../paths/file-name.ts';
import { displayWidth } from '../../values/display-width.ts';
import type { LeafStatus } from '../../workspace/release-workspace.ts';
import type { Shell } from '../shell.ts';
import { words } from './texts.ts';

const states: readonly LeafState[] = ['changed', 'new', 'removed', 'renumbered', 'unchanged'];

export function countStates(changes: readonly LeafChange[]): Record<LeafState, number> {
  const counts = { new: 0, changed: 0, renumbered: 0, unchanged: 0, removed: 0 };
  for (const { state } of changes) counts[state]++;
  return counts;
}

/** What changed in the books of both editions, one entry a leaf. */
export interface BookChange extends LeafChange {
  /** The edition alone in which it changed; undefined where it changed in both, or in none. */
  readonly only: 'student' | 'teacher' | undefined;
  /** The leaf in the students' book. */
  readonly student: LeafChange | undefined;
}

export function bookChanges({ changes, students }: Pick<LeafStatus, 'changes' | 'students'>): BookChange[] {
  const ofStudents = new Map(students.changes.map((change) => [change.id, change]));
  return changes.map((teacher): BookChange => {
    const student = ofStudents.get(teacher.id);
    const isOther =
      student !== undefined && (student.state === 'unchanged') !== (teacher.state === 'unchanged');
    if (!isOther) return { ...teacher, only: undefined, student };
    return teacher.state === 'unchanged'
      ? { ...student, only: 'student', student }
      : { ...teacher, only: 'teacher', student };
  });
}

/** Course by course; leaves that did not change are only counted. */
export function changeLines(
  changes: readonly BookChange[],
  last: Release | undefined,
  { language, paintOut }: Shell,
): string[] {
  const say = words[language];
  const changed = changes.filter(({ state }) => state !== 'unchanged');
  const courses = [...new Set(changed.map(({ id }) => courseOfLeaf(id)))];
  const width = Math.max(
    0,
    ...changed.map(({ was, now }) => displayWidth(say.number(was?.number, now?.number))),
  );
  const stateWidth = Math.max(...states.map((state) => displayWidth(say.states[state])));
  const revisionOf = ({ state, was, revision }: LeafChange): string =>
    state === 'renumbered' ? say.revision(undefined, revision) : say.revision(was?.revision, revision);
  const line = (change: BookChange): string => {
    const { id, state, title, was, now, only, student, revision } = change;
    const number = say.number(was?.number, now?.number);
    const isApart = only === undefined && student !== undefined && student.revision !== revision;
    const revised = isApart
      ? say.revisions(revisionOf(student), revisionOf(change))
      : revisionOf(change) + (only ? say.only[only] : '');
    return `  ${pad(say.states[state], stateWidth)}  ${pad(number, width)}  ${title}  ${revised}  ${paintOut('dim', id)}`;
  };
  return [
    last ? say.since(last.release, last.effective) : say.never,
    ...courses.flatMap((course) => [
      paintOut('strong', course),
      ...changed.filter(({ id }) => courseOfLeaf(id) === course).map(line),
    ]),
    say.counts(countStates(changes)),
  ];
}

/** Which release of its own each book has with the last one of the workspace, where only some were released. */
export function bookLines(
  ledger: Ledger | undefined,
  courses: readonly string[] | undefined,
  { language }: Shell,
): string[] {
  if (!ledger || !courses) return [];
  return courses.map((course) =>
    words[language].ofBook(course, bookReleases(ledger, fileName(course)).length),
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * `student` stands where the leaf of students is in another state, or another revision, than that of
 * teachers.
 */
export function changesJson(
  { changes, students, titles }: Pick<LeafStatus, 'changes' | 'students' | 'titles'>,
  ledger: Ledger,
): object {
  const ofStudents = new Map(students.changes.map((change) => [change.id, change]));
  return {
    version: 1,
    releases: ledger.releases,
    books: [...titles.keys()].map((course) => ({ course, releases: bookReleases(ledger, course) })),
    counts: countStates(changes),
    leaves: changes.map((change) => {
      const student = ofStudents.get(change.id);
      const isOther = student && (student.state !== change.state || student.revision !== change.revision);
      return {
        leaf: change.id,
        course: courseOfLeaf(change.id),
        ...stateJson(change),
        ...(isOther ? { student: stateJson(student) } : {}),
      };
    }),
  };
}

function stateJson({ state, title, was, now, revision }: LeafChange): object {
  return {
    state,
    title,
    number: now?.number ?? null,
    revision: now ? revision : null,
    digest: now?.digest ?? null,
    was: was
      ? { number: was.number, revision: was.revision, effective: was.effective, release: was.release }
      : null,
  };
}
