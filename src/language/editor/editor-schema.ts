/**
 * The schemas of the language → one JSON Schema for editors, whose keys and words are Chinese, English or
 * both.
 */

import { wordTables } from '../../generated/shapes.ts';
import type { Language } from '../../values/language.ts';
import { EditorObjects } from './editor-objects.ts';
import { type EditorOptions, keysOf, wordsOf } from './editor-words.ts';
import { entitySchemas, type JsonSchema } from './json-schema.ts';

/** The YAML extension of VS Code understands this draft in all its versions. */
const draft = 'http://json-schema.org/draft-07/schema#';

const titles: Readonly<Record<Language, string>> = {
  'zh-CN': '课程标准文件',
  en: 'A file of a curriculum standard',
};

/** Of one kind of file; `workspace` is `ccstd.yaml`. */
export function editorSchema(
  kind: string,
  schemas: readonly JsonSchema[],
  options: EditorOptions,
): JsonSchema {
  const objects = new EditorObjects(schemas, options);
  const file = `${kind}.schema.json`;
  const schema =
    entitySchemas(schemas).find((entity) => entity.kind === kind)?.schema ??
    schemas.find(({ $id }) => $id === file);
  if (!schema) throw new Error(`no schema of ${kind}`);
  const root = objects.object(schema, file);
  return { $schema: draft, ...root, definitions: objects.definitions() };
}

/** Of any entity: which one is seen from the value of `类型` or `kind`; a file without it is left alone. */
export function combinedEditorSchema(schemas: readonly JsonSchema[], options: EditorOptions): JsonSchema {
  const objects = new EditorObjects(schemas, options);
  const entities = entitySchemas(schemas);
  const keys = keysOf('kind', '类型', options);
  const chinese: Readonly<Record<string, string>> = wordTables.EntityKind.zh;
  const choices = entities.map(({ kind, schema, file }) => {
    const words = wordsOf({ [kind]: chinese[kind] ?? kind }, options);
    const named = keys.map((key) => ({ properties: { [key]: { enum: words } }, required: [key] }));
    return {
      if: named.length === 1 ? named[0] : { anyOf: named },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so, and nobody awaits a schema
      then: { $ref: objects.refTo(schema.title ?? kind, file, schema) },
    };
  });
  const [first] = entities;
  const kinds = objects.property(first?.schema.properties?.kind ?? {}, 'kind', first?.file ?? '', {
    anyKind: true,
  });
  return {
    $schema: draft,
    title: titles[options.language],
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, kinds])),
    allOf: choices,
    definitions: objects.definitions(),
  };
}
