/**
 * Entities of which a format carries nothing but alignments and what it calls their elements → all the rest,
 * each at its place.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { itemsOf, objectTypeOf } from '../language/branch.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import { child, type Located } from '../source/located.ts';
import type { Loss } from './export-format.ts';
import { keyPlace } from './key-place.ts';
import { isObject } from './written-at.ts';

/** Whether the format shows this field of an object, where that or something below it is aligned. */
export type Shows = (type: string, key: string, aligned: 'itself' | 'below', value: object) => boolean;

/** Of a programme, or of a course with its tasks. */
export function besideAlignments(
  id: string,
  type: 'Programme' | 'Course',
  workspace: BoundWorkspace,
  shows: Shows,
): { readonly losses: Loss[]; readonly about: string[] } {
  const owner: Located<object> | undefined = (
    type === 'Course' ? workspace.courses : workspace.programmes
  ).get(id);
  const tasks = type === 'Course' ? (workspace.tasks.get(id) ?? []) : [];
  const losses = [
    ...(owner ? lossesOf(owner, type, shows) : []),
    ...tasks.flatMap((task) => lossesOf(task, 'LearningTask', shows)),
  ];
  return { losses, about: [...(owner ? [owner.file] : []), ...tasks.map(({ file }) => file)] };
}

/** Tasks are looked at one by one: they may stand in files of their own. */
const elsewhere: ReadonlySet<string> = new Set(['kind', 'id', 'aligns', 'tasks']);

function lossesOf(written: Located<object>, type: string, shows: Shows): Loss[] {
  const { value } = written;
  const aligned = isAligned(value) ? 'itself' : holdsAligned(value) ? 'below' : undefined;
  return Object.entries(value).flatMap(([key, item]: [string, unknown]): Loss[] => {
    const field = lookup(objectShape(type).fields, key);
    const isNone = item === undefined || item === null || (Array.isArray(item) && item.length === 0);
    if (isNone || (field && elsewhere.has(key)) || (aligned && shows(type, key, aligned, value))) return [];
    const loss: Loss = { fact: `${type}.${key}`, place: keyPlace(written, key) };
    if (!field || !leads(field.shape)) return [loss];
    return within(child(written, item, key), field.shape, loss, shows);
  });
}

/** References in the place of objects are lost with their field, and that is said once. */
function within(written: Located<unknown>, shape: Shape, loss: Loss, shows: Shows): Loss[] {
  const { value } = written;
  const of = itemsOf(shape);
  if (Array.isArray(value) && of) {
    const objects = value.flatMap((item: unknown, index) =>
      isObject(item) ? within(child(written, item, index), of, loss, shows) : [],
    );
    return value.every(isObject) ? objects : [loss, ...objects];
  }
  const type = objectTypeOf(shape);
  return isObject(value) && type !== undefined ? lossesOf({ ...written, value }, type, shows) : [loss];
}

function isAligned(value: object): boolean {
  return 'aligns' in value && Array.isArray(value.aligns) && value.aligns.length > 0;
}

function holdsAligned(value: unknown): boolean {
  return isObject(value) && (isAligned(value) || Object.values(value).some(holdsAligned));
}

/** Whether an object with alignments can stand there. */
function leads(shape: Shape, seen: ReadonlySet<string> = new Set()): boolean {
  const type = objectTypeOf(itemsOf(shape) ?? shape);
  if (type === undefined || seen.has(type)) return false;
  const { fields } = objectShape(type);
  const known = new Set([...seen, type]);
  return 'aligns' in fields || Object.values(fields).some((field) => leads(field.shape, known));
}
