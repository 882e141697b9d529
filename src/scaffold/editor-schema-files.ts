/**
 * The schemas that editors without a language server read: path below the repository → text. They take keys of
 * both languages, also mixed, as the compiler does.
 */
import { combinedEditorSchema, editorSchema } from '../language/editor/editor-schema.ts';
import type { JsonSchema } from '../language/editor/json-schema.ts';
import type { Language } from '../values/language.ts';

export function editorSchemaFiles(
  schemas: readonly JsonSchema[],
  language: Language,
): Readonly<Record<string, string>> {
  const options = { keys: 'both', language } as const;
  return {
    '.ccstd/standard.schema.json': asText(combinedEditorSchema(schemas, options)),
    '.ccstd/workspace.schema.json': asText(editorSchema('workspace', schemas, options)),
  };
}

function asText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Those that are there and that another version wrote, with what they should say. */
export function outdatedSchemas(
  schemas: readonly JsonSchema[],
  language: Language,
  textAt: (path: string) => string | undefined,
): Readonly<Record<string, string>> {
  const wanted = editorSchemaFiles(schemas, language);
  const other = editorSchemaFiles(schemas, language === 'en' ? 'zh-CN' : 'en');
  return Object.fromEntries(
    Object.entries(wanted).filter(([path, text]) => {
      const now = textAt(path);
      return now !== undefined && now !== text && now !== other[path];
    }),
  );
}
