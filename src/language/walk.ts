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
  /** Markdown within a line. */
  readonly line: boolean;
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
      for (let index = 0; index < value.length; index++)
        walkValue(value[index], shape.of, below(path, index), visitor, teacher);
      return;
    case 'map':
      if (!isMap(value)) return;
      for (const [key, item] of Object.entries(value)) {
        const place = below(path, key);
        if (shape.keysRef) visitor.reference?.(shape.keysRef, key, place, false);
        walkValue(item, shape.of, place, visitor, teacher);
      }
      return;
    case 'object':
      if (isMap(value)) visitObject(value, shape.type, path, visitor, teacher);
      return;
    case 'text':
      if (shape.ref) visitor.reference?.(shape.ref, String(value), path, shape.optional === true);
      else if (!shape.id) visitor.text?.(String(value), path, kindsOf(shape)[teacher ? 1 : 0]);
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
    if (field)
      walkValue(value[key], field.shape, below(path, key), visitor, teacher || field.teacher === true);
  }
}

/** One step further down: a walk makes more paths than anything else. */
export function below(path: Path, step: string | number): Path {
  const { length } = path;
  const longer = new Array<string | number>(length + 1);
  for (let at = 0; at < length; at++) longer[at] = path[at] as string | number;
  longer[length] = step;
  return longer;
}

/** Of all texts of a shape: of one that students get to see, and of one for teachers. */
const kindsOf = perObject(({ md, gaps, line }: Extract<Shape, { is: 'text' }>): [TextKind, TextKind] => {
  const kind = { markdown: md === true, gaps: gaps === true, line: line === true };
  return [
    { ...kind, teacher: false },
    { ...kind, teacher: true },
  ];
});

type Asks = Readonly<Record<'reference' | 'text' | 'object', boolean>>;

/** What visitors ask for, at the number of their kind. */
const kinds: readonly Asks[] = [0, 1, 2, 3, 4, 5, 6, 7].map((kind) => ({
  reference: (kind & 1) > 0,
  text: (kind & 2) > 0,
  object: (kind & 4) > 0,
}));

function kindOf({ reference, text, object }: Visitor): number {
  return (reference ? 1 : 0) + (text ? 2 : 0) + (object ? 4 : 0);
}

/** Of an object type, for each kind of visitor its fields in which there may be something for it. */
const fieldsThatMatter = perObject(({ fields }: ObjectShape) =>
  kinds.map(
    (asks) => new Map(Object.entries(fields).filter(([, { shape }]) => matters(shape, asks, new Set()))),
  ),
);

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Most values of a document are ones that this visitor never asks for; making their paths costs more than all
 * the rest.
 */
function matters(shape: Shape, asks: Asks, seen: Set<string>): boolean {
  switch (shape.is) {
    case 'text':
      return shape.ref ? asks.reference : !shape.id && asks.text;
    case 'list':
      return matters(shape.of, asks, seen);
    case 'map':
      return (shape.keysRef !== undefined && asks.reference) || matters(shape.of, asks, seen);
    case 'union':
      return [shape.scalar, shape.list, shape.map].some((one) => one && matters(one, asks, seen));
    case 'object': {
      if (asks.object) return true;
      // What a type that holds itself has is asked once.
      if (seen.has(shape.type)) return false;
      seen.add(shape.type);
      return Object.values(objectShape(shape.type).fields).some((field) => matters(field.shape, asks, seen));
    }
    default:
      return false;
  }
}
