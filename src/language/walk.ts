/**
 * Visits every typed object and every reference of an authored value, guided by the shapes of the language.
 */

import type { Path } from '../source/place.ts';
import { perObject } from '../values/per-object.ts';
import { branchOf } from './branch.ts';
import { objectShape } from './language-tables.ts';
import type { ObjectShape, Shape } from './shape.ts';

export interface TextKind {
  readonly markdown: boolean;
  /** Gaps may stand in it, although it is plain. */
  readonly gaps: boolean;
  /** In a field that only teachers get to see. */
  readonly teacher: boolean;
}

export interface Visitor {
  /** Called before what is inside the object; `teacher` where only teachers get to see it. */
  object?(type: string, value: Readonly<Record<string, unknown>>, path: Path, teacher: boolean): void;
  /** Called for every scalar that names something else. */
  reference?(target: string, value: string, path: Path, optional: boolean): void;
  /** Called for every text, Markdown included. */
  text?(value: string, path: Path, kind: TextKind): void;
}

export function walk(value: unknown, type: string, path: Path, visitor: Visitor): void {
  walkValue(value, { is: 'object', type }, path, visitor);
}

/** Also of a value that no schema has accepted yet: what does not fit its shape is passed over. */
export function walkValue(value: unknown, shape: Shape, path: Path, visitor: Visitor, teacher = false): void {
  if (value === undefined || value === null) return;
  switch (shape.is) {
    case 'union':
      walkValue(value, branchOf(shape, value), path, visitor, teacher);
      return;
    case 'list':
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries())
        walkValue(item, shape.of, [...path, index], visitor, teacher);
      return;
    case 'map':
      if (!isMap(value)) return;
      for (const [key, item] of Object.entries(value)) {
        if (shape.keysRef) visitor.reference?.(shape.keysRef, key, [...path, key], false);
        walkValue(item, shape.of, [...path, key], visitor, teacher);
      }
      return;
    case 'object':
      if (isMap(value)) visitObject(value, shape.type, path, visitor, teacher);
      return;
    case 'text':
      if (shape.ref) visitor.reference?.(shape.ref, String(value), path, shape.optional === true);
      else if (!shape.id)
        visitor.text?.(String(value), path, {
          markdown: shape.md === true,
          gaps: shape.gaps === true,
          teacher,
        });
      return;
    default:
  }
}

function visitObject(
  value: Readonly<Record<string, unknown>>,
  type: string,
  path: Path,
  visitor: Visitor,
  teacher: boolean,
): void {
  visitor.object?.(type, value, path, teacher);
  const fields = fieldsThatMatter(objectShape(type))[kindOf(visitor)];
  for (const key of Object.keys(value)) {
    const field = fields?.get(key);
    if (field) walkValue(value[key], field.shape, [...path, key], visitor, teacher || field.teacher === true);
  }
}

type Asks = Readonly<Record<'reference' | 'text', boolean>>;

/** The four kinds of visitors: those that ask for neither, for references, for texts, and for both. */
const kinds: readonly Asks[] = [
  { reference: false, text: false },
  { reference: true, text: false },
  { reference: false, text: true },
  { reference: true, text: true },
];

function kindOf({ reference, text }: Visitor): number {
  return (reference ? 1 : 0) + (text ? 2 : 0);
}

/** Of an object type, for each kind of visitor its fields in which there may be something for it. */
const fieldsThatMatter = perObject(({ fields }: ObjectShape) =>
  kinds.map((asks) => new Map(Object.entries(fields).filter(([, { shape }]) => matters(shape, asks)))),
);

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Most values of a document are scalars that this visitor never asks for; making their paths costs more than
 * all the rest.
 */
function matters(shape: Shape, asks: Asks): boolean {
  switch (shape.is) {
    case 'text':
      return shape.ref ? asks.reference : !shape.id && asks.text;
    case 'list':
      return matters(shape.of, asks);
    default:
      return shape.is === 'object' || shape.is === 'union' || shape.is === 'map';
  }
}
