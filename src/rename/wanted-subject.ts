/** `course/falls`, `learning-task/t1/stages/s1` → what is called so. */
import { type AdoptableType, entityReference } from '../language/adopted-shape.ts';
import type { NameIndex } from './name-index.ts';
import type { Scope, Subject } from './namings.ts';
import { subjectOf } from './renaming.ts';
import { namingsInTarget } from './target-namings.ts';

export type Wanted =
  | { readonly is: 'found'; readonly subject: Subject }
  /** No kind of entity. */
  | { readonly is: 'form' }
  /** `known`: ids of the kind. */
  | { readonly is: 'unknown'; readonly known: readonly string[] }
  /** Tasks of several courses: their ids, by course. */
  | { readonly is: 'several'; readonly ways: readonly string[] };

export function wantedSubject(typed: string, index: NameIndex): Wanted {
  const [kind = '', id = '', ...steps] = typed.normalize('NFC').split('/');
  const { type } = entityReference(`${kind}/${id}`);
  if (!type || id === '') return { is: 'form' };
  if (steps.length > 0) return partOf(type, id, steps.join('/'), index);
  const subject = subjectOf({ type, id, as: 'reference' }, index);
  if (subject) return { is: 'found', subject };
  if (type !== 'LearningTask') return { is: 'unknown', known: idsOf(type, index) };
  const inCourses = index.namings.filter(
    (one) => one.type === type && one.as === 'definition' && one.id === id && one.course !== undefined,
  );
  const owners = [...new Set(inCourses.flatMap((one) => index.ownerOf(one) ?? []))];
  const [owner] = owners;
  if (owner === undefined) return { is: 'unknown', known: idsOf(type, index) };
  if (owners.length === 1) return { is: 'found', subject: { type, id, owner } };
  return { is: 'several', ways: inCourses.map(({ course }) => `course/${course}/tasks/${id}`) };
}

function partOf(type: string, id: string, way: string, index: NameIndex): Wanted {
  const scopes: Readonly<Record<string, Scope>> = {
    QuestionBank: { bank: id },
    Programme: { programme: id },
    Course: { course: id },
    LearningTask: { task: id },
  };
  const scope = scopes[type];
  const last = scope && namingsInTarget(way, type as AdoptableType, scope).at(-1);
  const subject = last && last.to === way.length ? subjectOf(last, index) : undefined;
  return subject ? { is: 'found', subject } : { is: 'unknown', known: [] };
}

function idsOf(type: string, index: NameIndex): string[] {
  const ids = index.namings.flatMap((one) =>
    one.as === 'definition' &&
    (one.type === type || (one.type === 'Overlay' && index.adoptedType(one.id) === type))
      ? [one.id]
      : [],
  );
  return [...new Set(ids)].sort();
}
