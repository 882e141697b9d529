/** The JSON Schemas of what templates are given, as they are generated from the types of views. */

export interface ViewSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly 'x-zh'?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly ViewSchema[];
  readonly type?: 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null';
  readonly items?: ViewSchema;
  readonly properties?: Readonly<Record<string, ViewSchema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, ViewSchema>>;
  readonly additionalProperties?: ViewSchema | false;
}

export interface ViewSchemas {
  /** Name of a document → its templates. */
  readonly documents: Readonly<Record<string, readonly string[]>>;
  /** By the name of the template. */
  readonly templates: Readonly<Record<string, ViewSchema>>;
  /** What every template has besides, as `page`. */
  readonly page: ViewSchema;
  /** What the helper of that name gives. */
  readonly attachment: ViewSchema;
  readonly $defs: Readonly<Record<string, ViewSchema>>;
}

/** One template's whole data as a JSON Schema that stands by itself. */
export function viewSchema(template: string, { templates, page, $defs }: ViewSchemas): StandaloneSchema {
  const view = templates[template];
  if (view === undefined) throw new Error(`there is no template ${template}`);
  const { properties, required, ...rest } = whole(view, $defs);
  const own = {
    ...rest,
    ...described(view),
    properties: { ...properties, page },
    required: [...(required ?? []), 'page'],
  };
  return standalone(template, own, $defs);
}

export function standalone(title: string, schema: ViewSchema, $defs: ViewSchemas['$defs']): StandaloneSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...schema,
    $defs: reachable(schema, $defs),
  };
}

export interface StandaloneSchema extends ViewSchema {
  readonly $schema: string;
  readonly title: string;
  readonly $defs: ViewSchemas['$defs'];
}

function whole(schema: ViewSchema, $defs: ViewSchemas['$defs']): ViewSchema {
  return (schema.$ref && $defs[schema.$ref.replace('#/$defs/', '')]) || schema;
}

function described({ description, 'x-zh': zh }: ViewSchema): ViewSchema {
  return { ...(description ? { description } : {}), ...(zh ? { 'x-zh': zh } : {}) };
}

/** Definitions that a schema names, directly or through others, by name. */
function reachable(from: ViewSchema, $defs: ViewSchemas['$defs']): ViewSchemas['$defs'] {
  const names = new Set<string>();
  const visit = (schema: ViewSchema): void => {
    for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      visit($defs[name] ?? {});
    }
  };
  visit(from);
  return Object.fromEntries([...names].sort().map((name) => [name, $defs[name] ?? {}]));
}

/** Descriptions in one language, as readers of JSON Schema expect them. */
export function localized(schema: ViewSchema, language: 'zh-CN' | 'en'): ViewSchema {
  const {
    'x-zh': zh,
    description: en,
    properties,
    patternProperties,
    anyOf,
    items,
    additionalProperties,
    format,
    required,
    $defs,
    ...rest
  } = schema as Partial<StandaloneSchema>;
  const inside = (one: ViewSchema) => localized(one, language);
  const all = (many: Readonly<Record<string, ViewSchema>>) =>
    Object.fromEntries(Object.entries(many).map(([name, one]) => [name, inside(one)]));
  const description = language === 'en' ? en : (zh ?? en);
  return {
    ...rest,
    ...(description ? { description } : {}),
    // The others are only what checks of templates know of a text.
    ...(format?.startsWith('uri') ? { format } : {}),
    ...(anyOf ? { anyOf: anyOf.map(inside) } : {}),
    ...(items ? { items: inside(items) } : {}),
    ...(properties ? { properties: all(properties) } : {}),
    ...(patternProperties ? { patternProperties: all(patternProperties) } : {}),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: additionalProperties && inside(additionalProperties) }),
    ...(required?.length ? { required } : {}),
    ...($defs ? { $defs: all($defs) } : {}),
  };
}
