/** A key that nobody knows → the fields of its object for which it may stand, by its value or by its words. */
import { fold, nearForm } from '../language/fold.ts';
import { lookup, objectShape, wordTable } from '../language/language-tables.ts';
import type { FieldShape, Shape } from '../language/shape.ts';
import { editDistance } from '../values/edit-distance.ts';

type Fields = readonly (readonly [name: string, field: FieldShape])[];

/** More than these are no help to whoever looks for one. */
const most = 3;

/** Fields made of objects that have all the keys which were typed: `考核内容:` before `- 内容: …` and `分值: …`. */
export function fieldsForValue(value: unknown, fields: Fields): string[] {
  const items = Array.isArray(value) ? value : [value];
  const typed = items.flatMap((item) => (isMap(item) ? Object.keys(item) : []));
  if (typed.length < 2 || !items.every(isMap)) return [];
  return fields.flatMap(([name, { shape }]) => {
    const type = Array.isArray(value) ? itemType(shape) : objectType(shape);
    if (type === undefined) return [];
    const { keys } = objectShape(type);
    return typed.every((key) => lookup(keys, fold(key)) !== undefined) ? [name] : [];
  });
}

/** Shorter ones are near to too many words. */
const fewestLetters = 4;

/** Fields for which people write an English word that this one is but a slip away from: `nmae`, `names`. */
export function fieldsNearly(key: string, fields: Fields): string[] {
  const word = nearForm(key);
  if (word.length < fewestLetters || !/^[a-z]+$/.test(word)) return [];
  return fields.flatMap(([name, { near = [] }]) =>
    near.some((one) => one.length >= fewestLetters && editDistance(word, one) === 1) ? [name] : [],
  );
}

/**
 * The one field that takes the word, or the reference to a requirement, that was typed: `体系: 国家职业标准`,
 * `条目: 装调/4/1.1.2`.
 */
export function fieldsForWord(value: unknown, fields: Fields): string[] {
  if (typeof value !== 'string') return [];
  const found = fields.filter(([, { shape }]) => takes(shape, value)).map(([name]) => name);
  return found.length === 1 ? found : [];
}

const itemReference = /^[^\s/]+\/[^\s/]+\/[A-Za-z]?\d+(?:\.\d+)+$/;

function takes(shape: Shape, value: string): boolean {
  if (shape.is === 'text') return shape.ref === 'Item' && itemReference.test(value);
  if (shape.is !== 'enum') return false;
  const { lookup: words, near = {} } = wordTable(shape.words);
  return lookup(words, fold(value)) !== undefined || lookup(near, nearForm(value)) !== undefined;
}

/** Fields that share two characters with it, those that end in the same word first: 授课内容, 学习内容. */
export function fieldsSounding(key: string, fields: Fields): string[] {
  const word = fold(key);
  // What the object cannot do without is what is most likely meant.
  const scored = fields.map(([name, { zh, draftable }]) => {
    const score = likeness(word, zh);
    return { name, score: score > 0 && draftable ? score + 1 : score };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const found = scored.filter(({ score }) => score === best && score > 0).map(({ name }) => name);
  return found.length > most ? [] : found;
}

function likeness(word: string, zh: string): number {
  if (!/\p{Script=Han}/u.test(word)) return 0;
  const pairs = pairsOf(word).filter((pair) => pairsOf(zh).includes(pair));
  return pairs.length === 0 ? 0 : 2 * pairs.length + (zh.endsWith(word.slice(-2)) ? 1 : 0);
}

function pairsOf(word: string): string[] {
  const signs = [...word];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemType(shape: Shape): string | undefined {
  if (shape.is === 'union') return shape.list && itemType(shape.list);
  return shape.is === 'list' ? objectType(shape.of) : undefined;
}

function objectType(shape: Shape): string | undefined {
  if (shape.is === 'union') return shape.map && objectType(shape.map);
  return shape.is === 'object' ? shape.type : undefined;
}
