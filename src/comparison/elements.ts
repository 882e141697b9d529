/**
 * A value of a list → an element with the name by which it is found again: its identifier, its number, or what it
 * is called.
 */
import { foldText, pairsOf } from '../crosswalk/likeness.ts';
import { branchOf } from '../language/branch.ts';
import { objectShape } from '../language/language-tables.ts';
import type { ObjectShape, Shape } from '../language/shape.ts';
import type { Plain } from './compared-entities.ts';

export interface Element {
  readonly at: number;
  readonly by: 'id' | 'number' | 'words' | 'reference';
  readonly name: string;
  /** What it says, apart from its name where that is none of the words. */
  readonly json: string;
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
  readonly scope: string;
  readonly level: null;
  readonly value: unknown;
  /** Of what the element is an object; undefined for a bare value. */
  readonly type: string | undefined;
}

/** By which an object without an identifier is known, from the surest; a test finds one for every list. */
export const namingFields = [
  'no',
  'to',
  'course',
  'target',
  'title',
  'term',
  'name',
  'text',
  'prompt',
  'task',
  'content',
  'module',
  'role',
  'kind',
  'weekday',
  'level',
  'by',
  'any',
] as const;

/** What a reference was called → what it is called now. */
export type Translate = (target: string, name: string) => string;

const asItIs: Translate = (_, name) => name;

/** `shape` is that of the values of the list; `translate` is given for the side before. */
export function elementsOf(
  values: readonly unknown[],
  shape: Shape,
  translate: Translate = asItIs,
): Element[] {
  return values.map((value, at) => elementOf(value, at, shape, translate));
}

function elementOf(written: unknown, at: number, shape: Shape, translate: Translate): Element {
  const value = asObject(written, shape);
  const own = branchOf(shape, value);
  if (own.is === 'object') return objectElement(value as Plain, at, own.type, translate);
  const said = String(typeof value === 'object' ? JSON.stringify(value) : value);
  const reference = own.is === 'text' ? own.ref : own.is === 'enum' ? '' : undefined;
  const name = reference ? translate(reference, said) : said;
  return element({ at, by: reference === undefined ? 'words' : 'reference', name, text: said, value });
}

/** A text may stand for an object that says no more; `{to: …}` stands there already. */
function asObject(value: unknown, shape: Shape): unknown {
  if (typeof value !== 'string' || shape.is !== 'union' || shape.map?.is !== 'object') return value;
  const isBare = shape.scalar?.is === 'text' && shape.scalar.ref === undefined && shape.scalar.md !== true;
  return isBare && 'text' in objectShape(shape.map.type).fields ? { text: value } : value;
}

function objectElement(value: Plain, at: number, type: string, translate: Translate): Element {
  const shape = objectShape(type);
  const named = nameOf(value, shape, translate);
  const { [named.by === 'words' ? '' : named.field]: _, ...rest } = value;
  // What names several things is alike where it names most of them still.
  const text = textOf(value, shape) || (Array.isArray(value[named.field]) ? named.name : '');
  return element({ at, ...named, json: JSON.stringify(rest), text, value, type });
}

/** The field of the name is empty where nothing names the object. */
function nameOf(
  value: Plain,
  { fields }: ObjectShape,
  translate: Translate,
): Pick<Element, 'by' | 'name'> & { readonly field: string } {
  for (const [field, { shape }] of Object.entries(fields)) {
    if (shape.is === 'text' && shape.id && value[field] !== undefined)
      return { by: field === 'no' ? 'number' : 'id', name: String(value[field]), field };
  }
  const field = namingFields.find((one) => one in fields && value[one] !== undefined);
  if (field === undefined) return { by: 'words', name: JSON.stringify(value), field: '' };
  const shape = fields[field]?.shape;
  const said = [value[field]].flat().join('+');
  const isReference = shape?.is === 'text' && shape.ref !== undefined;
  return isReference
    ? { by: 'reference', name: translate(shape.ref, said), field }
    : { by: 'words', name: said, field };
}

/** Of an object its own texts, without what lies deeper. */
function textOf(value: Plain, { fields }: ObjectShape): string {
  return Object.entries(fields)
    .flatMap(([key, { shape }]) => {
      const text = value[key];
      const own = branchOf(shape, text);
      return typeof text === 'string' && own.is === 'text' && !own.id && !own.ref ? [text] : [];
    })
    .join('\n');
}

function element(
  given: Pick<Element, 'at' | 'by' | 'name' | 'text' | 'value'> & Partial<Pick<Element, 'json' | 'type'>>,
): Element {
  const { json = JSON.stringify(given.value), type } = given;
  return { ...given, json, type, scope: '', level: null, pairs: pairsOf(given.text) };
}

/** Equal as words, whatever their width and punctuation. */
export function foldedName({ name }: Element): string {
  return foldText(name) || name;
}
