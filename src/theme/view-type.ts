/** A schema of view data, as the type that an expression in a template has: all that a value may be there. */
import type { ViewSchema, ViewSchemas } from './view-schema.ts';

/** Alternatives without references; none = nothing is known to be there. */
export type ViewType = readonly ViewSchema[];

type Definitions = ViewSchemas['$defs'];

export const anything: ViewType = [{}];
export const numberType: ViewType = [{ type: 'number' }];
export const booleanType: ViewType = [{ type: 'boolean' }];

/** Text that a template wrote itself, such as a label. */
export const textType: ViewType = [{ type: 'string', format: 'label' }];
/** Text that is markup already, and safe. */
export const markupType: ViewType = [{ type: 'string', format: 'markup' }];
/** Text that is part of a style already, and safe there only. */
export const cssType: ViewType = [{ type: 'string', format: 'css' }];
/** A number as people write it. */
export const numeralType: ViewType = [{ type: 'string', pattern: '^[0-9.,]*$' }];
/** A link that can only lead to a page of the output. */
export const addressType: ViewType = [{ type: 'string', format: 'uri-reference' }];

export function typeOf(schema: ViewSchema, $defs: Definitions): ViewType {
  if (schema.$ref) return typeOf($defs[schema.$ref.replace('#/$defs/', '')] ?? {}, $defs);
  // What a comment says of a field holds for each of its alternatives.
  const { anyOf, ...facts } = schema;
  return anyOf ? anyOf.flatMap((branch) => typeOf({ ...facts, ...branch }, $defs)) : [schema];
}

/** The value under a name; undefined when no alternative has it. */
export function property(type: ViewType, name: string, $defs: Definitions): ViewType | undefined {
  const found = type.flatMap((schema): ViewType[] => {
    if (isAnything(schema)) return [anything];
    const own = schema.properties?.[name];
    if (own && Object.hasOwn(schema.properties ?? {}, name)) return [typeOf(own, $defs)];
    if (schema.additionalProperties) return [typeOf(schema.additionalProperties, $defs)];
    if (schema.type === 'array' && /^\d+$/.test(name)) return [typeOf(schema.items ?? {}, $defs)];
    return name === 'length' && (schema.type === 'array' || isText(schema)) ? [numberType] : [];
  });
  return found.length === 0 ? undefined : found.flat();
}

/** What `#each` goes through: the items of lists, and the values of objects. */
export function itemsOf(type: ViewType, $defs: Definitions): ViewType {
  return type.flatMap((schema): ViewType => {
    if (schema.type === 'array') return typeOf(schema.items ?? {}, $defs);
    const values = [
      ...Object.values(schema.properties ?? {}),
      ...(schema.additionalProperties ? [schema.additionalProperties] : []),
    ];
    return isAnything(schema) ? anything : values.flatMap((value) => typeOf(value, $defs));
  });
}

export function namesIn(type: ViewType): string[] {
  return [...new Set(type.flatMap(({ properties }) => Object.keys(properties ?? {})))].sort();
}

/** What a partial sees: its context, with what the call adds. */
export function withNames(type: ViewType, named: Readonly<Record<string, ViewType>>): ViewType {
  const added = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, { anyOf: value }]));
  if (Object.keys(added).length === 0 || type.length === 0 || type.some(isAnything)) return type;
  const objects = type.filter(({ properties }) => properties);
  return (objects.length > 0 ? objects : [{ type: 'object' as const, properties: {} }]).map((schema) => ({
    ...schema,
    properties: { ...schema.properties, ...added },
  }));
}

export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'rich' | 'object' | 'any';

export function kindsOf(type: ViewType): ReadonlySet<Kind> {
  return new Set(type.flatMap((schema) => (schema.type === 'null' ? [] : [kindOf(schema)])));
}

function kindOf(schema: ViewSchema): Kind {
  if (isAnything(schema)) return 'any';
  if (schema.type === 'array') return 'list';
  if (schema.properties) return schema.properties.text && schema.properties.file ? 'rich' : 'object';
  if (schema.type === 'object') return 'object';
  if (schema.type === 'number' || typeof schema.const === 'number') return 'number';
  return schema.type === 'boolean' || typeof schema.const === 'boolean' ? 'boolean' : 'text';
}

/** Numbers and words that the compiler chose, never what an author wrote: harmless wherever they stand. */
export function isClosed(type: ViewType): boolean {
  return type.every(
    (schema) =>
      schema.pattern !== undefined ||
      schema.const !== undefined ||
      schema.enum ||
      ['number', 'boolean', 'null'].includes(schema.type ?? ''),
  );
}

/** As the data has it, not put together by a template. */
export function isGiven(type: ViewType): boolean {
  return type.every(
    (schema) => schema.type === 'string' && schema.format === undefined && schema.const === undefined,
  );
}

export function isAddress(type: ViewType): boolean {
  return type.every(
    (schema) => isClosed([schema]) || schema.format === 'uri' || schema.format === 'uri-reference',
  );
}

/** Not escaped where it is printed, because it is `markup` or `css` already. */
export function isMade(type: ViewType, as: 'markup' | 'css'): boolean {
  return type.some(({ format }) => format === as);
}

/** The words a closed text may be; undefined when there may be others. */
export function wordsOf(type: ViewType): readonly string[] | undefined {
  const all = type.map((schema) => schema.enum ?? (schema.const === undefined ? undefined : [schema.const]));
  return all.every((words) => words !== undefined) ? all.flat().map(String) : undefined;
}

function isText({ type, enum: words, const: word }: ViewSchema): boolean {
  return type === 'string' || words !== undefined || typeof word === 'string';
}

function isAnything(schema: ViewSchema): boolean {
  return (
    schema.type === undefined &&
    schema.enum === undefined &&
    schema.const === undefined &&
    schema.properties === undefined
  );
}
