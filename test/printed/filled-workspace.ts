/**
 * A workspace in which every field of the language is filled, each with words or a number that stand nowhere
 * else.
 */

import { stringify } from 'yaml';
import { isFixed } from '../../src/diagnostics/classes.ts';
import { rules } from '../../src/generated/rules.ts';
import { objectShapes, wordTables } from '../../src/generated/shapes.ts';
import type { FieldShape, Shape } from '../../src/language/shape.ts';
import { givenValues, variants } from './given-values.ts';

/** A field at one place of the language, such as `Course.goals.text`. */
export interface Field {
  /** The entity, then the keys that lead to the object. */
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  readonly forTeachers: boolean;
  /**
   * One of these on a page means that the field is printed there: what was entered, or how people read it.
   */
  readonly forms: readonly string[];
}

type Value = unknown;
type Tables = Readonly<Record<string, { readonly zh: Readonly<Record<string, string>> }>>;
type Shapes = Readonly<Record<string, { readonly fields: Readonly<Record<string, FieldShape>> }>>;

const fields: Field[] = [];
const holders = new Set<string>();
let made = 0;

/** Letters and digits only, so that no format has a reason to write it in another way. */
function words(): string {
  return `词K${String(++made).padStart(4, '0')}Z`;
}

/** Rare enough to be no sum of others and no number of a row. */
function amount(percent: boolean): number {
  made++;
  return percent ? Number((10 + made * 0.0731).toFixed(4)) : 3000 + made + 0.25;
}

function fill(
  type: string,
  owner: string,
  forTeachers = false,
  variant = variants[type]?.[0],
): Record<string, Value> {
  const shape = (objectShapes as Shapes)[type];
  if (!shape) throw new Error(`no type ${type}`);
  return Object.fromEntries(
    Object.entries(shape.fields).flatMap(([name, field]): [string, Value][] => {
      const hidden = forTeachers || field.teacher === true;
      if (variant?.without.includes(name)) return [];
      if (name === 'kind' && variant?.kind !== undefined) {
        note(type, owner, name, hidden, [labelOf(field.shape, variant.kind)]);
        return [[name, variant.kind]];
      }
      const given = [`${owner}.${name}`, `${type}.${name}`]
        .map((key) => givenValues[key])
        .find((one) => one !== undefined);
      if (given === null) return [];
      if (given !== undefined) {
        const { value, forms } = given(words);
        note(type, owner, name, hidden, forms);
        return [[name, value]];
      }
      return [[name, madeFrom(field.shape, { type, owner, name, hidden })]];
    }),
  );
}

interface At {
  readonly type: string;
  readonly owner: string;
  readonly name: string;
  readonly hidden: boolean;
}

function madeFrom(shape: Shape, at: At): Value {
  const { type, owner, name, hidden } = at;
  const plain = (value: string | number, ...forms: string[]) => {
    note(type, owner, name, hidden, forms.length > 0 ? forms : [String(value)]);
    return value;
  };
  switch (shape.is) {
    case 'text':
      return plain(words());
    case 'number':
      return plain(amount(shape.percent === true));
    case 'boolean':
      throw new Error(`${owner}.${name}: a boolean needs a given value`);
    case 'enum': {
      const entries = Object.entries((wordTables as Tables)[shape.words]?.zh ?? {});
      const [value = '', label = ''] = entries[made++ % entries.length] ?? [];
      return plain(value, label);
    }
    case 'list':
      return listOf(shape.of, at);
    case 'object':
      holders.add(`${type}.${name}`);
      return fill(shape.type, `${owner}.${name}`, hidden);
    case 'union':
      // Of several ways to write one thing the fullest is taken, except for a text in a file of its own.
      if (shape.map?.is === 'object' && shape.map.type !== 'Include') return madeFrom(shape.map, at);
      return madeFrom(shape.scalar ?? shape.list ?? { is: 'any' }, at);
    default:
      throw new Error(`${owner}.${name}: a ${shape.is} needs a given value`);
  }
}

/** One of each variant. */
function listOf(shape: Shape, at: At): Value[] {
  const type = shape.is === 'object' ? shape.type : '';
  const several = variants[type];
  if (several) holders.add(`${at.type}.${at.name}`);
  if (!several) return [madeFrom(shape, at)];
  return several.map((variant) => fill(type, `${at.owner}.${at.name}`, at.hidden, variant));
}

function labelOf(shape: Shape, value: string): string {
  return shape.is === 'enum' ? ((wordTables as Tables)[shape.words]?.zh[value] ?? value) : value;
}

function note(
  type: string,
  owner: string,
  name: string,
  forTeachers: boolean,
  forms: readonly string[],
): void {
  if (forms.length > 0) fields.push({ owner, name, type, forTeachers, forms });
}

const entities = [
  'SkillStandard',
  'Credential',
  'Programme',
  'Course',
  'LearningTask',
  'Overlay',
  'Review',
  'Change',
  'QuestionBank',
  'Delivery',
];
const files = Object.fromEntries(
  entities.map((type) => [`${type}.yaml`, stringify(fill(type, type), { lineWidth: 0 })]),
);
const settings = {
  ...fill('Workspace', 'Workspace'),
  // A field filled for its own sake keeps no rule of the domain.
  rules: Object.fromEntries(rules.flatMap(({ code }) => (isFixed(code) ? [] : [[code, 'off']]))),
};

/** `Type.field` of what holds other objects: these have the fields to print. */
export const filledHolders: ReadonlySet<string> = holders;

export const filledFields: readonly Field[] = fields;

export const filledWorkspace: Readonly<Record<string, string>> = {
  'ccstd.yaml': stringify(settings, { lineWidth: 0 }),
  ...files,
};
