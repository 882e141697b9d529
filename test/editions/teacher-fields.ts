/**
 * Read from the schemas themselves: every field of the language that only teachers may see, as `Type.field`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, unknown>>;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly 'x-teacher'?: boolean;
}

const folder = join(import.meta.dirname, '..', '..', 'schemas');
const schemas = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema]),
);

const objects = [...schemas].flatMap(([file, schema]) =>
  [schema, ...Object.values(schema.$defs ?? {})]
    .filter(({ title, properties }) => title !== undefined && properties !== undefined)
    .map((object) => ({ file, object })),
);

/** A field may be marked where it is used or where it is defined. */
function isForTeachers(field: Schema, file: string): boolean {
  if (field['x-teacher']) return true;
  if (field.$ref === undefined) return false;
  const [name, pointer = ''] = field.$ref.split('#');
  const target = name || file;
  const found = pointer
    .split('/')
    .filter((step) => step !== '')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], schemas.get(target));
  return found !== undefined && isForTeachers(found as Schema, target);
}

export const teacherFields: readonly string[] = objects
  .flatMap(({ file, object }) =>
    Object.entries(object.properties ?? {})
      .filter(([, field]) => isForTeachers(field, file))
      .map(([key]) => `${object.title}.${key}`),
  )
  .sort();

/** Objects in which an author may write `x-…` keys. */
export const openObjects: readonly string[] = objects
  .filter(({ object }) => '^x-' in (object.patternProperties ?? {}))
  .map(({ object }) => object.title ?? '')
  .sort();
