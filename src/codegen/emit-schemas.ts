/** JSON Schemas → a module that holds them as they are, for editor schemas and the reference pages. */
import type { Language } from './read-schemas.ts';

export function emitSchemas(language: Language): string {
  return [
    "import type { JsonSchema } from '../language/editor/json-schema.ts';",
    `export const schemas: readonly JsonSchema[] = [\n${language.schemas.map((schema) => `  ${JSON.stringify(schema)},`).join('\n')}\n];`,
  ].join('\n\n');
}
