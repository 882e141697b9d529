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

/** Names of object types; the same object each time, for what follows from it is worked out once. */
export type SomeTypes = Pick<ReadonlySet<string>, 'has'>;

export interface Visitor {
  /** Called before what is inside the object; `teacher` where only teachers get to see it. */
  object?(type: string, value: Readonly<Record<string, unknown>>, path: Path, teacher: boolean): void;
  /** Of which types `object` is called; left out = of all. Nothing is looked into that cannot hold one. */
  readonly types?: SomeTypes;
  /** Called for every scalar that names something else. */
  reference?(target: string, value: string, path: Path, optional: boolean): void;
  /** Called for every text, Markdown included. */
  text?(value: string, path: Path, kind: TextKind): void;
}

export function walk(value: unknown, type: string, path: Path, visitor: Visitor): void {
  walkValue(value, { is: 'object', type }, path, visitor);
}

/** Also of a value that no schema has accepted yet: what does not fit its shape is passed over. */
export function walkValue(value: unknown, shape: Shape, path: Path, visitor: Visitor): void {
  descend(value, shape, path, { visitor, asks: asksOf(visitor) }, false);
}

interface Descent {
  readonly visitor: Visitor;
  readonly asks: Asks;
}

function descend(value: unknown, shape: Shape, path: Path, descent: Descent, teacher: boolean): void {
  if (value === undefined || value === null) return;
  const { visitor, asks } = descent;
  switch (shape.is) {
    case 'union':
      descend(value, branchOf(shape, value), path, descent, teacher);
      return;
    case 'list': {
      if (!Array.isArray(value)) return;
      const concern = asks.concernOf(shape.of);
      for (let index = 0; index < value.length; index++)
        if (isConcerned(concern, value[index]))
          descend(value[index], shape.of, below(path, index), descent, teacher);
      return;
    }
    case 'map':
      if (!isMap(value)) return;
      for (const [key, item] of Object.entries(value)) {
        const place = below(path, key);
        if (shape.keysRef) visitor.reference?.(shape.keysRef, key, place, false);
        descend(item, shape.of, place, descent, teacher);
      }
      return;
    case 'object':
      if (isMap(value)) visitObject(value, shape.type, path, descent, teacher);
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
  descent: Descent,
  teacher: boolean,
): void {
  const { visitor, asks } = descent;
  if (asks.types?.has(type) ?? true) visitor.object?.(type, value, path, teacher);
  const fields = asks.fieldsOf(objectShape(type));
  for (const key of Object.keys(value)) {
    const field = fields.get(key);
    const item = value[key];
    if (field && isConcerned(field, item))
      descend(item, field.shape, below(path, key), descent, teacher || field.teacher);
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

/**
 * Most values of a document are ones that a visitor never asks for; making their paths costs more than all the
 * rest.
 */
interface Concern {
  /** There may be something for the visitor in a scalar. */
  readonly scalar: boolean;
  /** There may be something for it in a list, a map or an object. */
  readonly inside: boolean;
}

interface FieldConcern extends Concern {
  readonly shape: Shape;
  readonly teacher: boolean;
}

function isConcerned({ scalar, inside }: Concern, value: unknown): boolean {
  return typeof value === 'object' ? inside : scalar;
}

/** What a visitor asks for. */
class Asks {
  constructor(
    readonly reference: boolean,
    readonly text: boolean,
    readonly object: boolean,
    readonly types: SomeTypes | undefined,
  ) {}

  readonly concernOf = perObject((shape: Shape): Concern => this.#concern(shape, new Set()));

  /** Those in which there may be something for the visitor. */
  readonly fieldsOf = perObject(({ fields }: ObjectShape): ReadonlyMap<string, FieldConcern> => {
    const all = Object.entries(fields).map(([key, { shape, teacher = false }]) => {
      return [key, { shape, teacher, ...this.concernOf(shape) }] as const;
    });
    return new Map(all.filter(([, { scalar, inside }]) => scalar || inside));
  });

  #concern(shape: Shape, seen: Set<string>): Concern {
    switch (shape.is) {
      case 'text': {
        // Whatever stands in the place of a text is read as one.
        const asked = shape.ref ? this.reference : !shape.id && this.text;
        return { scalar: asked, inside: asked };
      }
      case 'list':
        return { scalar: false, inside: this.#matters(shape.of, seen) };
      case 'map':
        return {
          scalar: false,
          inside: (shape.keysRef !== undefined && this.reference) || this.#matters(shape.of, seen),
        };
      case 'union': {
        const inside = [shape.list, shape.map].some((one) => one && this.#concern(one, seen).inside);
        return { scalar: shape.scalar !== undefined && this.#matters(shape.scalar, seen), inside };
      }
      case 'object':
        return { scalar: false, inside: this.#isObjectMeant(shape.type, seen) };
      default:
        return { scalar: false, inside: false };
    }
  }

  #matters(shape: Shape, seen: Set<string>): boolean {
    const { scalar, inside } = this.#concern(shape, seen);
    return scalar || inside;
  }

  #isObjectMeant(type: string, seen: Set<string>): boolean {
    if (this.object && (this.types?.has(type) ?? true)) return true;
    // What a type that holds itself has is asked once.
    if (seen.has(type)) return false;
    seen.add(type);
    return Object.values(objectShape(type).fields).some(({ shape }) => this.#matters(shape, seen));
  }
}

/** At the number of the kind of visitor. */
const asksOfKinds = (types: SomeTypes | undefined): readonly Asks[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((kind) => new Asks((kind & 1) > 0, (kind & 2) > 0, (kind & 4) > 0, types));
const asksForAll = asksOfKinds(undefined);
const asksForTypes = perObject((types: SomeTypes) => asksOfKinds(types));

function asksOf({ reference, text, object, types }: Visitor): Asks {
  const kind = (reference ? 1 : 0) + (text ? 2 : 0) + (object ? 4 : 0);
  return (types ? asksForTypes(types) : asksForAll)[kind] as Asks;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
