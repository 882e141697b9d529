/**
 * The files of a workspace → the same with everything changed that only teachers may read, found in the
 * schemas as they are written, in whichever language the keys are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

interface Schema {
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly 'x-words'?: Readonly<Record<string, string>>;
  readonly $ref?: string;
  readonly 'x-teacher'?: boolean;
  readonly 'x-zh'?: string;
  readonly 'x-kind'?: string;
}

const folder = join(import.meta.dirname, '..', '..', 'schemas');
const schemas = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema]),
);

interface At {
  readonly schema: Schema;
  /** In which its references are looked up. */
  readonly file: string;
}

function resolved({ schema, file }: At): At {
  if (schema.$ref === undefined) return { schema, file };
  const [name = '', pointer = ''] = schema.$ref.split('#');
  const target = name || file;
  const steps = pointer.split('/').filter((step) => step !== '');
  const found = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step],
    schemas.get(target),
  );
  return resolved({ schema: { ...(found as Schema), ...withoutRef(schema) }, file: target });
}

function withoutRef({ $ref: _, ...rest }: Schema): Schema {
  return rest;
}

/** Every branch that a value may take. */
function branches(at: At): At[] {
  const { schema, file } = resolved(at);
  const inner = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return [{ schema, file }, ...inner.flatMap((one) => branches({ schema: one, file }))];
}

/** `undefined` drops the field. */
export interface Mutation {
  readonly text: (text: string) => string;
  readonly field: (value: unknown, key: string) => unknown;
  /** Markdown for everybody, with boxes and gaps for teachers in it. */
  readonly shared: (text: string) => string;
}

export interface Mutated {
  readonly text: string;
  readonly fields: number;
}

const schemaOfKind = (kind: string): At | undefined => {
  const name = `${kind}.schema.json`;
  const schema = schemas.get(name);
  return schema && { schema, file: name };
};

/** In either language → in English. */
const kinds = new Map(
  Object.entries(schemas.get('entity.schema.json')?.$defs?.EntityKind?.['x-words'] ?? {}).flatMap(
    ([kind, zh]) => [[kind, kind] as const, [zh, kind] as const],
  ),
);

export function withOtherNotes(yaml: string, mutation: Mutation): Mutated {
  const value = parse(yaml) as Record<string, unknown>;
  const written = String(value.kind ?? value.类型);
  const at = schemaOfKind(kinds.get(written) ?? written);
  if (!at) return { text: yaml, fields: 0 };
  let fields = 0;

  const inField = (item: unknown, key: string): unknown => {
    fields++;
    return mutation.field(item, key);
  };

  function walk(item: unknown, places: readonly At[], closed: boolean): unknown {
    if (Array.isArray(item)) {
      const inner = places
        .flatMap(branches)
        .flatMap(({ schema, file }) => (schema.items ? [{ schema: schema.items, file }] : []));
      return item.map((one) => walk(one, inner, closed));
    }
    if (typeof item === 'string') {
      const other = mutation.shared(item);
      if (other !== item) fields++;
      return other;
    }
    if (typeof item !== 'object' || item === null) return item;
    const objects = places.flatMap(branches).filter(({ schema }) => schema.properties);
    const properties = new Map(
      objects.flatMap(({ schema, file }) =>
        Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
          [key, resolved({ schema: property, file }).schema['x-zh'] ?? key].map(
            (name) => [name, { key, schema: property, file }] as const,
          ),
        ),
      ),
    );
    const title = objects.find(({ schema }) => schema.title)?.schema.title ?? '';
    const named = Object.fromEntries(
      Object.entries(item).map(([key, inner]) => [properties.get(key)?.key ?? key, inner]),
    );
    const shut = closed || (title === 'Assessment' && !isOpen(named));
    return Object.fromEntries(
      Object.entries(item).flatMap(([key, inner]): [string, unknown][] => {
        const property = properties.get(key);
        if (!property) return key.startsWith('x-') ? kept(key, inField(inner, key)) : [[key, inner]];
        const isHidden =
          shut &&
          (title === 'Criterion' ? property.key === 'rubric' : ['scenario', 'phases'].includes(property.key));
        const isTeacher = resolved(property).schema['x-teacher'] === true;
        // A key must still be one of the options.
        if (property.key === 'correct') return [[key, inner]];
        if (isTeacher || isHidden) return kept(key, inField(inner, key));
        if (shut && title === 'Assessment' && property.key === 'questions')
          return [[key, (inner as object[]).map(inQuestion)]];
        return [[key, walk(inner, [property], shut)]];
      }),
    );
  }

  function inQuestion(question: object): object {
    return Object.fromEntries(
      Object.entries(question).flatMap(([key, inner]): [string, unknown][] => {
        if (/^(prompt|题目|answer|答案|rubric|评分标准|评分要点)$/.test(key))
          return [[key, inField(inner, key) ?? '另']];
        // Which requirement is examined the crosswalk tells, and not why.
        if (/^(aligns|对接)$/.test(key)) return [[key, (inner as unknown[]).map(withOtherReason)]];
        if (/^(id|标识)$/.test(key)) return [[key, `${String(inner)}x`]];
        return [[key, inner]];
      }),
    );
  }

  function withOtherReason(entry: unknown): unknown {
    if (typeof entry !== 'object' || entry === null) return entry;
    return Object.fromEntries(
      Object.entries(entry).flatMap(([key, one]) =>
        /^(rationale|理由)$/.test(key) ? [[key, inField(one, key) ?? '另']] : [[key, one]],
      ),
    );
  }

  const result = walk(value, [at], false);
  return { text: stringify(result, { lineWidth: 0 }), fields };
}

function kept(key: string, value: unknown): [string, unknown][] {
  return value === undefined ? [] : [[key, value]];
}

function isOpen({ open, kind }: Record<string, unknown>): boolean {
  return open === undefined ? ['process', '过程性'].includes(String(kind)) : open === true || open === '是';
}

/** Applies a change to every text inside; the name of a file that is included stays. */
export function inside(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item) => inside(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'file' ? item : inside(item, text)]),
  );
}
