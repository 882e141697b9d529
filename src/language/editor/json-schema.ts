/** The part of JSON Schema that the language uses, and finding what a reference in it means. */

export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | undefined;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly 'x-zh'?: string;
  readonly 'x-help'?: { readonly zh: string; readonly en: string };
  readonly 'x-words'?: Readonly<Record<string, string | readonly string[]>>;
  readonly 'x-teacher'?: boolean;
  readonly 'x-percent'?: boolean;
}

/** A schema with the file in which its own references start. */
export interface InFile {
  readonly schema: JsonSchema;
  readonly file: string;
}

export function resolveSchema(schemas: readonly JsonSchema[], ref: string, from: string): InFile {
  const [path, pointer = ''] = ref.split('#');
  const file = path || from;
  let found: unknown = schemas.find(({ $id }) => $id === file);
  for (const step of pointer.split('/').slice(1))
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[step];
  if (!found) throw new Error(`schemas/${from}: ${ref} points nowhere`);
  return { schema: found as JsonSchema, file };
}

/**
 * Fields that all entities share are written once and referred to; what stands beside the reference counts
 * too.
 */
export function resolveProperty(schemas: readonly JsonSchema[], property: JsonSchema, file: string): InFile {
  if (!property.$ref?.includes('#/properties/')) return { schema: property, file };
  const { $ref, ...own } = property;
  const target = resolveSchema(schemas, $ref, file);
  return { schema: { ...target.schema, ...own }, file: target.file };
}

export interface EntitySchema extends InFile {
  /** English word of the kind. */
  readonly kind: string;
}

/**
 * The objects that are files of their own, whether they stand at the top of their schema or are shared with
 * others.
 */
export function entitySchemas(schemas: readonly JsonSchema[]): EntitySchema[] {
  return schemas.flatMap((file) =>
    [file, ...Object.values(file.$defs ?? {})].flatMap((schema) => {
      const kind = schema.properties?.kind?.const;
      return typeof kind === 'string' ? [{ kind, schema, file: file.$id ?? '' }] : [];
    }),
  );
}
