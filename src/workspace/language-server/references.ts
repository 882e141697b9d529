/** Where something is defined, and everything that refers to it. */
import type { ValidDocument } from '../../2-validate/validate.ts';
import { lookUpItem } from '../../3-bind/item-index.ts';
import type { LearningTask } from '../../generated/types.ts';
import { entityReference } from '../../language/adopted-shape.ts';
import { canonicalItemReference } from '../../language/item-reference.ts';
import { namesInText, type TypedPlace } from '../../language/typed-place.ts';
import { walk } from '../../language/walk.ts';
import type { Path, Where } from '../../source/place.ts';
import { type Around, namedBy } from './names.ts';

/** Ids that are looked for in the file and its relatives alone: another course may have the same ones. */
const inCourse: ReadonlySet<string> = new Set(['Goal', 'Assessment', 'TaskStage', 'Route', 'Stage']);

interface Named {
  /** Object type, or `Item`. */
  readonly target: string;
  readonly id: string;
}

export function definitionsAt(place: TypedPlace, around: Around): readonly Where[] {
  const named = namedAt(place, around);
  return named ? namedBy(named.target, named.id, around).map(({ where }) => where) : [];
}

/** References to what is named or defined at the place, in all files. */
export function referencesAt(place: TypedPlace, around: Around): readonly Where[] {
  const named = namedAt(place, around) ?? definedAt(place, around);
  if (!named) return [];
  const files = inCourse.has(named.target) ? relatives(around) : around.documents;
  return files.flatMap((document) => referencesIn(document, named, around));
}

function namedAt({ keyOf, shape, word }: TypedPlace, { bound }: Around): Named | undefined {
  if (keyOf !== undefined || word === '' || shape.is !== 'text' || shape.ref === undefined) return undefined;
  if (shape.ref === 'Entity') {
    const { type, id } = entityReference(word);
    return type === undefined ? undefined : { target: type, id };
  }
  if (shape.ref !== 'Item') return { target: shape.ref, id: word };
  return 'items' in lookUpItem(bound.items, canonicalItemReference(word))
    ? { target: 'Item', id: word }
    : undefined;
}

/** The place is where something gets its id. */
function definedAt({ start }: TypedPlace, { text, type }: Around): Named | undefined {
  const name = namesInText(text, type).find(
    (one) => start >= one.start && start <= one.start + one.id.length,
  );
  return name && { target: name.type, id: name.id };
}

/** A course and its tasks. */
function relatives({ file, documents }: Around): readonly ValidDocument[] {
  const own = documents.find((document) => document.file === file);
  const course =
    own?.type === 'LearningTask'
      ? documents.find(({ type, value }) => type === 'Course' && tasksOf(value).includes(own.value.id))
      : own;
  const tasks = new Set(course ? tasksOf(course.value) : []);
  return documents.filter(
    (document) =>
      document === own ||
      document === course ||
      (document.type === 'LearningTask' && tasks.has(document.value.id)),
  );
}

function tasksOf(course: object): readonly string[] {
  const { tasks = [] } = course as { readonly tasks?: readonly (string | LearningTask)[] };
  return tasks.flatMap((task) => (typeof task === 'string' ? [task] : []));
}

function referencesIn(document: ValidDocument, { target, id }: Named, { bound }: Around): Where[] {
  const found: Path[] = [];
  const wanted = itemsOf(id);
  function itemsOf(reference: string): readonly string[] {
    if (target !== 'Item') return [];
    const items = lookUpItem(bound.items, canonicalItemReference(reference));
    return 'items' in items ? items.items : [];
  }
  function isSame(to: string, value: string): boolean {
    if (to === 'Entity') {
      const named = entityReference(value);
      return named.type === target && named.id === id;
    }
    if (to !== target) return false;
    return target === 'Item' ? itemsOf(value).some((item) => wanted.includes(item)) : value === id;
  }
  walk(document.value, document.type, [], {
    reference(to, value, path) {
      if (isSame(to, value)) found.push(path);
    },
  });
  return found.map((path) => ({ file: document.file, path }));
}
