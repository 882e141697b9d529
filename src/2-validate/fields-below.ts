/** A text where an object is wanted → the fields of that object, and one of them with what was typed. */
import { fold, nearForm } from '../language/fold.ts';
import { fieldWord } from '../language/key-language.ts';
import { lookup, objectShape, wordTable } from '../language/language-tables.ts';
import type { FieldShape, Shape } from '../language/shape.ts';
import type { ErrorSite } from './error-site.ts';

/** Longer than this a sentence need not be repeated to be recognized. */
const longest = 24;

/** All in the author's words. */
export function fieldsBelow({ owner, field, given, context, path }: ErrorSite): {
  fields: string[];
  example: string;
} {
  const type = field === '' ? owner : objectIn(lookup(objectShape(owner).fields, field)?.shape);
  const all = type === undefined ? [] : Object.entries(objectShape(type).fields);
  const word = (one: string) => fieldWord(type ?? '', one, context.language);
  const example = (key: string | undefined, value: string) =>
    key === undefined ? '' : `${word(key)}: ${value}`;
  const fields = all.map(([one]) => word(one));
  const sentence = typeof path.at(-1) === 'number' ? wordsOf(given) : undefined;
  const key = sentence === undefined ? undefined : keyFor(sentence, all);
  if (sentence !== undefined && key !== undefined) return { fields, example: example(key, short(sentence)) };
  const [, digits] = /(\d+(?:\.\d+)?)/.exec(fold(String(given))) ?? [];
  const wanted = digits === undefined ? 'text' : 'number';
  const [fitting] = all.find(([, { shape }]) => shape.is === wanted) ?? all[0] ?? [];
  return { fields, example: example(fitting, digits ?? '…') };
}

/** What was typed, where it says more than a number. */
function wordsOf(given: unknown): string | undefined {
  return typeof given === 'string' && /\p{L}{2}/u.test(given) ? given.trim() : undefined;
}

function short(text: string): string {
  const [line = ''] = text.split('\n');
  const signs = [...line];
  return signs.length > longest || line !== text ? `${signs.slice(0, longest).join('')}…` : line;
}

/** The word of a list if it is one, else the text that an item cannot do without, else its name. */
function keyFor(sentence: string, fields: readonly (readonly [string, FieldShape])[]): string | undefined {
  const named = fields.find(([, { shape }]) => isWord(shape, sentence));
  const needed = fields.find(([, { shape, draftable }]) => draftable && isProse(shape));
  const called = fields.find(([name]) => name === 'title' || name === 'name');
  return (named ?? needed ?? called)?.[0];
}

function isWord(shape: Shape, typed: string): boolean {
  if (shape.is === 'union') return shape.scalar !== undefined && isWord(shape.scalar, typed);
  if (shape.is === 'list') return isWord(shape.of, typed);
  if (shape.is !== 'enum') return false;
  const { lookup: words, near = {} } = wordTable(shape.words);
  return lookup(words, fold(typed)) !== undefined || lookup(near, nearForm(typed)) !== undefined;
}

function isProse(shape: Shape): boolean {
  if (shape.is === 'union') return shape.scalar !== undefined && isProse(shape.scalar);
  return shape.is === 'text' && !shape.id && shape.ref === undefined;
}

function objectIn(shape: Shape | undefined): string | undefined {
  if (shape?.is === 'list') return objectIn(shape.of);
  if (shape?.is === 'union') return objectIn(shape.map) ?? objectIn(shape.list);
  return shape?.is === 'object' ? shape.type : undefined;
}
