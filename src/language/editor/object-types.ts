/** The schemas of the language → its object types with their fields, as people look them up. */
import { objectShape } from '../language-tables.ts';
import type { Shape } from '../shape.ts';
import { type JsonSchema, resolveProperty } from './json-schema.ts';

export interface DescribedField {
  readonly name: string;
  readonly zh: string;
  readonly help: { readonly zh: string; readonly en: string };
  readonly required: boolean;
  readonly teacher: boolean;
  readonly shape: Shape;
  /** The one word it must be: the kind of an entity. */
  readonly only?: string;
}

export interface DescribedType {
  readonly name: string;
  /** Name of the schema file without its ending: the kind of entity, `entity` or `workspace`. */
  readonly file: string;
  readonly fields: readonly DescribedField[];
}

/** In the order of the schema files; the type that is a file of its own comes first in its file. */
export function objectTypes(schemas: readonly JsonSchema[]): DescribedType[] {
  return schemas.flatMap((file) => {
    const objects = [file, ...Object.values(file.$defs ?? {})].filter(
      ({ properties, type }) => properties && type === 'object',
    );
    const first = objects.filter(({ properties }) => properties?.kind?.const !== undefined);
    const ordered = [...first, ...objects.filter((object) => !first.includes(object))];
    return ordered.map((object) => described(object, file.$id ?? '', schemas));
  });
}

function described(object: JsonSchema, file: string, schemas: readonly JsonSchema[]): DescribedType {
  const name = object.title ?? '';
  const { fields } = objectShape(name);
  return {
    name,
    file: file.replace('.schema.json', ''),
    fields: Object.entries(object.properties ?? {}).flatMap(([key, property]) => {
      const { schema } = resolveProperty(schemas, property, file);
      const shape = fields[key]?.shape;
      if (!shape) return [];
      const help = schema['x-help'] ?? { zh: '', en: '' };
      const required = object.required?.includes(key) ?? false;
      const only = typeof schema.const === 'string' ? { only: schema.const } : {};
      return [
        {
          name: key,
          zh: schema['x-zh'] ?? key,
          help,
          required,
          teacher: schema['x-teacher'] === true,
          shape,
          ...only,
        },
      ];
    }),
  };
}
