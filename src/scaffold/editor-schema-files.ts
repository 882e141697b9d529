/**
 * The schemas that editors without a language server read: path below the repository → text. They take keys of
 * both languages, also mixed, as the compiler does.
 */
import { combinedEditorSchema, editorSchema } from '../language/editor/editor-schema.ts';
import type { JsonSchema } from '../language/editor/json-schema.ts';
import type { Language } from '../values/language.ts';

const paths = ['.ccstd/standard.schema.json', '.ccstd/workspace.schema.json'] as const;

export function editorSchemaFiles(
  schemas: readonly JsonSchema[],
  language: Language,
): Readonly<Record<string, string>> {
  const options = { keys: 'both', language } as const;
  return {
    [paths[0]]: asText(combinedEditorSchema(schemas, options)),
    [paths[1]]: asText(editorSchema('workspace', schemas, options)),
  };
}

function asText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Those that are there and that another version wrote, with what they should say; undefined where none is. */
export function outdatedSchemas(
  schemas: readonly JsonSchema[],
  language: Language,
  read: (path: string) => Uint8Array | undefined,
): Readonly<Record<string, string>> | undefined {
  const there = paths.flatMap((path) => {
    const bytes = read(path);
    return bytes ? [[path, new TextDecoder().decode(bytes)] as const] : [];
  });
  if (there.length === 0) return undefined;
  const wanted = editorSchemaFiles(schemas, language);
  const other = editorSchemaFiles(schemas, language === 'en' ? 'zh-CN' : 'en');
  const outdated = there.filter(([path, text]) => text !== wanted[path] && text !== other[path]);
  return Object.fromEntries(outdated.map(([path]) => [path, wanted[path] ?? '']));
}
