/** Object types of the language → the tables by which YAML is read, walked and stripped for students. */
import { fold, nearForm } from '../language/fold.ts';
import type { Shape } from '../language/shape.ts';
import type { Language, ObjectType } from './read-schemas.ts';

export function emitShapes(language: Language): string {
  const wordSets = [...language.wordSets.values()].map((set) => {
    const lookup: Record<string, string> = {};
    const zh: Record<string, string> = {};
    for (const [english, chinese] of Object.entries(set.words)) {
      zh[english] = chinese[0] ?? english;
      for (const word of [english, ...chinese]) lookup[fold(word)] = english;
    }
    const near = Object.fromEntries(
      Object.entries(set.near).flatMap(([english, others]) =>
        others.map((word) => [nearForm(word), english]),
      ),
    );
    const table = Object.keys(near).length > 0 ? { lookup, zh, near } : { lookup, zh };
    return `  ${set.name}: ${JSON.stringify(table)},`;
  });
  const objects = [...language.objects.values()].map(
    (object) => `  ${object.name}: ${JSON.stringify(describe(object))},`,
  );
  const entities = [...language.objects.values()].flatMap((object) =>
    object.entity ? [[object.entity, object.name]] : [],
  );
  return [
    "import type { ObjectShape, WordTable } from '../language/shape.ts';",
    `export const wordTables = {\n${wordSets.join('\n')}\n} as const satisfies Record<string, WordTable>;`,
    `export const objectShapes = {\n${objects.join('\n')}\n} as const satisfies Record<string, ObjectShape>;`,
    `export const typeOfKind = ${JSON.stringify(Object.fromEntries(entities))} as const;`,
  ].join('\n\n');
}

function describe(object: ObjectType): unknown {
  const keys: Record<string, string> = {};
  for (const field of object.fields) {
    keys[fold(field.name)] = field.name;
    keys[fold(field.zh)] = field.name;
  }
  const fields = object.fields.map((field) => [
    field.name,
    {
      zh: field.zh,
      shape: field.shape,
      ...(field.near.length ? { near: field.near } : {}),
      ...(field.teacher ? { teacher: true } : {}),
      ...(field.asked && isDraftable(field.shape) ? { draftable: true } : {}),
    },
  ]);
  return { keys, fields: Object.fromEntries(fields) };
}

/** May be missing while an entity is a draft: what the structure does not need. */
function isDraftable(shape: Shape): boolean {
  switch (shape.is) {
    case 'text':
      return !(shape.id || shape.ref || shape.words);
    case 'number':
      return true;
    case 'list':
      return shape.of.is === 'text' && !shape.of.ref;
    case 'union':
      return shape.scalar?.is === 'text' && shape.scalar.md === true;
    default:
      return false;
  }
}
