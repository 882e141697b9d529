/** One object type of the language → an object of an editor schema, and the definitions it needs. */

import { objectShapes } from '../../generated/shapes.ts';
import { lookup } from '../language-tables.ts';
import type { ObjectShape } from '../shape.ts';
import { type EditorOptions, explanation, keysOf, wordsOf } from './editor-words.ts';
import { type JsonSchema, resolveProperty, resolveSchema } from './json-schema.ts';

/** What an author may write where a text is wanted; the compiler takes it as typed. */
const scalars = ['string', 'number', 'boolean'];
const kept = [
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minItems',
  'maxItems',
] as const;

export class EditorObjects {
  readonly #definitions = new Map<string, JsonSchema>();

  constructor(
    readonly schemas: readonly JsonSchema[],
    readonly options: EditorOptions,
  ) {}

  definitions(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Where the definition of an object type is, which is made when it is first asked for. */
  refTo(title: string, file: string, schema: JsonSchema): string {
    if (!this.#definitions.has(title)) {
      this.#definitions.set(title, {});
      this.#definitions.set(title, this.object(schema, file));
    }
    return `#/definitions/${title}`;
  }

  object(schema: JsonSchema, file: string): JsonSchema {
    const required: string[] = [];
    const either: JsonSchema[] = [];
    const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const { schema: resolved } = resolveProperty(this.schemas, property, file);
      const keys = keysOf(name, resolved['x-zh'] ?? name, this.options);
      const [only, ...others] = keys;
      if (this.#isNeeded(schema, name) && only !== undefined) {
        if (others.length > 0) either.push({ anyOf: keys.map((key) => ({ required: [key] })) });
        else required.push(only);
      }
      const value = this.property(property, name, file);
      return keys.map((key) => [key, value] as const);
    });
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 ? { required } : {}),
      ...(either.length > 0 ? { allOf: either } : {}),
      patternProperties: { '^x-': {} },
      additionalProperties: false,
    };
  }

  property(property: JsonSchema, name: string, file: string, { anyKind = false } = {}): JsonSchema {
    const resolved = resolveProperty(this.schemas, property, file);
    const own = anyKind ? { ...resolved.schema, const: undefined } : resolved.schema;
    return { ...explanation(name, own, this.options), ...this.#value(own, resolved.file) };
  }

  /** A draft may lack what the structure does not need, and drafts are what people write in an editor. */
  #isNeeded({ title = '', required }: JsonSchema, name: string): boolean {
    if (!required?.includes(name)) return false;
    const shape = lookup<ObjectShape>(objectShapes, title);
    return shape?.fields[name]?.draftable !== true;
  }

  #value(schema: JsonSchema, file: string): JsonSchema {
    if (schema.$ref) {
      const target = resolveSchema(this.schemas, schema.$ref, file);
      const { title, properties } = target.schema;
      if (title && properties) return { $ref: this.refTo(title, target.file, target.schema) };
      return this.#value(
        schema.const === undefined ? target.schema : { ...target.schema, const: schema.const },
        target.file,
      );
    }
    const limits = Object.fromEntries(
      kept.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])),
    );
    if (schema['x-any']) return {};
    if (schema.anyOf) return { anyOf: schema.anyOf.map((branch) => this.#value(branch, file)) };
    if (schema.enum) return this.#words(schema);
    if (schema.const !== undefined) return { const: schema.const };
    if (schema.type === 'array')
      return { type: 'array', items: this.#value(schema.items ?? {}, file), ...limits };
    if (schema.type === 'object') {
      const of =
        typeof schema.additionalProperties === 'object' ? this.#value(schema.additionalProperties, file) : {};
      return { type: 'object', additionalProperties: of };
    }
    if (schema.type === 'boolean')
      return this.options.keys === 'en' ? { type: 'boolean' } : { enum: ['是', '否', true, false] };
    if (schema.type === 'number' || schema.type === 'integer') {
      return schema['x-percent']
        ? { type: ['number', 'string'], pattern: '^\\d+(\\.\\d+)?\\s*[%％]$', ...limits }
        : { type: 'number', ...limits };
    }
    const text = { type: scalars, ...limits };
    return schema['x-words'] ? { anyOf: [this.#words(schema), text] } : text;
  }

  #words(schema: JsonSchema): JsonSchema {
    const declared =
      schema['x-words'] ??
      Object.fromEntries((schema.enum ?? []).map((word) => [String(word), String(word)]));
    const { const: only } = schema;
    const words = only === undefined ? declared : { [only]: declared[only] ?? String(only) };
    return { enum: wordsOf(words, this.options) };
  }
}
