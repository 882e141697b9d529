/**
 * Turns the JSON Schemas of `schemas/` into a flat description of object types and fields that the emitters
 * share.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { nearForm } from '../language/fold.ts';
import type { Shape, UnionShape } from '../language/shape.ts';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Record<string, JsonSchema>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: readonly string[];
  readonly if?: { readonly not?: object };
  /** What is required beside that, where its `if` holds. */
  readonly then?: { readonly required?: readonly string[] };
  readonly additionalProperties?: JsonSchema | false;
}

export interface Field {
  readonly name: string;
  readonly zh: string;
  readonly near: readonly string[];
  readonly teacher: boolean;
  readonly required: boolean;
  /** Also where only some objects of the type need it. */
  readonly asked: boolean;
  readonly description: string;
  readonly help: { readonly zh: string; readonly en: string };
  readonly shape: Shape;
}

export interface ObjectType {
  readonly name: string;
  /** The entity word when this object is a document of its own. */
  readonly entity: string | undefined;
  readonly fields: readonly Field[];
}

export interface WordSet {
  readonly name: string;
  readonly words: Record<string, readonly string[]>;
  /** English word → words that people write for it by mistake. */
  readonly near: Readonly<Record<string, readonly string[]>>;
}

export interface Language {
  readonly schemas: readonly JsonSchema[];
  readonly objects: ReadonlyMap<string, ObjectType>;
  readonly wordSets: ReadonlyMap<string, WordSet>;
}

export function readLanguage(folder: string): Language {
  const schemas = readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonSchema);
  return new LanguageReader(schemas).read();
}

class LanguageReader {
  readonly #byId: Map<string, JsonSchema>;
  readonly #objects = new Map<string, ObjectType>();
  readonly #wordSets = new Map<string, WordSet>();

  constructor(readonly schemas: readonly JsonSchema[]) {
    this.#byId = new Map(schemas.map((schema) => [schema.$id ?? '', schema]));
  }

  read(): Language {
    for (const schema of this.schemas) {
      const base = schema.$id ?? '';
      if (schema.properties && schema.title !== 'Entity') this.#object(schema, base);
      for (const def of Object.values(schema.$defs ?? {})) if (def.properties) this.#object(def, base);
    }
    return { schemas: this.schemas, objects: sorted(this.#objects), wordSets: sorted(this.#wordSets) };
  }

  #object(schema: JsonSchema, base: string): void {
    const name = schema.title ?? '';
    const all = Object.entries(schema.properties ?? {}).map(([key, property]) =>
      this.#field(name, key, property, schema, base),
    );
    const taken = new Set(all.flatMap((field) => [field.name, field.zh]).map(nearForm));
    const fields = all.map((field) => ({ ...field, near: field.near.filter((word) => !taken.has(word)) }));
    const kind = schema.properties?.kind;
    const entity = typeof kind?.const === 'string' ? kind.const : undefined;
    this.#objects.set(name, { name, entity, fields });
  }

  #field(owner: string, key: string, property: JsonSchema, schema: JsonSchema, base: string): Field {
    const target = property.$ref?.includes('#/properties/')
      ? this.#resolve(property.$ref, base)
      : { schema: property, base };
    const merged: JsonSchema = { ...target.schema, ...dropUndefined({ ...property, $ref: undefined }) };
    return {
      name: key,
      zh: String(merged['x-zh']),
      near: this.#near(String(merged['x-zh']), (merged['x-near'] as string[] | undefined) ?? []),
      teacher: merged['x-teacher'] === true,
      required: schema.required?.includes(key) ?? false,
      asked: [...(schema.required ?? []), ...unlessOther(schema)].includes(key),
      description: merged.description ?? '',
      help: (merged['x-help'] as Field['help'] | undefined) ?? { zh: '', en: '' },
      shape: this.#shape(
        dropUndefined(target.schema),
        target.base,
        `${owner}${key[0]?.toUpperCase()}${key.slice(1)}`,
      ),
    };
  }

  /**
   * Words of this property, those that any property of its name may be called by, and all of these in Latin
   * letters.
   */
  #near(zh: string, own: readonly string[]): readonly string[] {
    const common = this.#byId.get('entity.schema.json')?.['x-near-keys'] as
      | Readonly<Record<string, readonly string[]>>
      | undefined;
    const others = [...own, ...(common?.[zh] ?? [])];
    const spelt = [zh, ...others].filter((word) => /\p{Script=Han}/u.test(word)).map(inLatinLetters);
    return [...new Set([...others, ...spelt].map(nearForm))];
  }

  #shape(schema: JsonSchema, base: string, name: string): Shape {
    if (schema.$ref) {
      const target = this.#resolve(schema.$ref, base);
      if (target.schema.title && target.schema.properties) return { is: 'object', type: target.schema.title };
      return this.#shape(target.schema, target.base, target.schema.title ?? name);
    }
    if (schema['x-any']) return { is: 'any' };
    if (schema.anyOf) return this.#union(schema, base, name);
    if (schema.enum) return { is: 'enum', words: this.#words(schema, name) };
    if (schema.type === 'array')
      return { is: 'list', of: this.#shape(schema.items ?? {}, base, singular(name)) };
    if (schema.type === 'object') {
      const keysRef = schema['x-ref-keys'] as string | undefined;
      return {
        is: 'map',
        of: this.#shape(schema.additionalProperties || {}, base, name),
        ...(keysRef ? { keysRef } : {}),
      };
    }
    if (schema.type === 'boolean') return { is: 'boolean' };
    if (schema.type === 'number' || schema.type === 'integer' || typeof schema.const === 'number') {
      return schema['x-percent'] ? { is: 'number', percent: true } : { is: 'number' };
    }
    return {
      is: 'text',
      ...(schema['x-gaps'] ? { gaps: true as const } : {}),
      ...(schema['x-line'] ? { line: true as const } : {}),
      ...(schema['x-id'] ? { id: true as const } : {}),
      ...(schema['x-ref'] ? { ref: schema['x-ref'] as string } : {}),
      ...(schema['x-ref-optional'] ? { optional: true as const } : {}),
      ...(schema['x-words'] ? { words: this.#words(schema, name) } : {}),
    };
  }

  #union(schema: JsonSchema, base: string, name: string): Shape {
    let union: UnionShape = { is: 'union' };
    for (const branch of schema.anyOf ?? []) {
      let shape = this.#shape(branch, base, name);
      if (schema['x-md'] && shape.is === 'text') shape = { is: 'text', md: true };
      if (shape.is === 'list') union = { ...union, list: shape };
      else if (shape.is === 'object' || shape.is === 'map') union = { ...union, map: shape };
      else union = { ...union, scalar: shape };
    }
    return union;
  }

  #words(schema: JsonSchema, fallback: string): string {
    const name = schema.title && schema.enum ? schema.title : fallback;
    const declared = (schema['x-words'] as Record<string, string | string[]> | undefined) ?? {};
    const words: Record<string, readonly string[]> = {};
    for (const english of schema.enum ?? Object.keys(declared))
      words[english] = [declared[english] ?? []].flat();
    const stated = (schema['x-near-words'] as WordSet['near'] | undefined) ?? {};
    const near = Object.fromEntries(
      Object.entries(words).map(([english, [zh = '']]) => [
        english,
        nearWords(english, zh, stated[english] ?? []),
      ]),
    );
    this.#wordSets.set(name, { name, words, near });
    return name;
  }

  #resolve(ref: string, base: string): { schema: JsonSchema; base: string } {
    const [file, pointer = ''] = ref.split('#');
    const id = file || base;
    let schema = this.#byId.get(id) as JsonSchema;
    for (const step of pointer.split('/').slice(1)) schema = schema[step] as JsonSchema;
    if (!schema) throw new Error(`schemas/${base}: ${ref} points nowhere`);
    return { schema, base: id };
  }
}

/** 已通过 → yitongguo */
function inLatinLetters(chinese: string): string {
  const options = { toneType: 'none', type: 'array', v: true } as const;
  return pinyin(chinese.normalize('NFKC').replace(/[()]/g, ''), options).join('');
}

/** The word of the other case counts, too: `Approved` in a file with Chinese keys. */
function nearWords(english: string, zh: string, stated: readonly string[]): readonly string[] {
  const spelt = /\p{Script=Han}/u.test(zh) ? [english, inLatinLetters(zh)] : [english];
  return [...new Set([...stated, ...spelt])];
}

const singular = (name: string): string => name.replace(/s$/, '');

function sorted<T>(map: Map<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function dropUndefined(schema: { readonly [keyword: string]: unknown }): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}

/** What a document needs that has not the field which makes it another kind of its type. */
function unlessOther(schema: JsonSchema): readonly string[] {
  return schema.if?.not && schema.properties?.kind ? (schema.then?.required ?? []) : [];
}
