/** The generated tables of the language, looked up by words that authors may have typed. */
import type { SyntaxScalar } from '../1-parse/syntax-tree.ts';
import { objectShapes, wordTables } from '../generated/shapes.ts';
import { fold } from './fold.ts';
import type { ObjectShape, WordTable } from './shape.ts';

export function wordTable(name: string): WordTable {
  return (wordTables as Readonly<Record<string, WordTable>>)[name] ?? { lookup: {}, zh: {} };
}

export function objectShape(type: string): ObjectShape {
  const shape = (objectShapes as Readonly<Record<string, ObjectShape>>)[type];
  if (!shape) throw new Error(`no object type ${type}`);
  return shape;
}

/** Own properties only: an author may well write the key `constructor`. */
export function lookup<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The English key under which an entry stands in the value; an unknown key stays as typed. */
export function canonicalKey(shape: ObjectShape, key: Pick<SyntaxScalar, 'text'>): string {
  return lookup(shape.keys, fold(key.text)) ?? key.text;
}
