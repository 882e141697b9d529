/** JSON Schemas → one standalone ES module of validators, so that no schema is compiled at start-up. */
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { JsonSchema, Language } from './read-schemas.ts';

/** The vocabulary of our own that the schemas use; `schemas/README.md` explains each word. */
const vocabulary = [
  'x-zh',
  'x-help',
  'x-words',
  'x-near',
  'x-near-keys',
  'x-near-words',
  'x-id',
  'x-ref',
  'x-ref-keys',
  'x-ref-optional',
  'x-md',
  'x-gaps',
  'x-line',
  'x-teacher',
  'x-percent',
  'x-any',
];

export async function emitValidators(language: Language): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  for (const keyword of vocabulary) ajv.addKeyword({ keyword });
  for (const schema of language.schemas) ajv.addSchema(withoutHelp(schema));
  const exports = Object.fromEntries(roots(language).map((id) => [exportName(id), id]));
  const code = (standaloneCode as unknown as (ajv: Ajv2020, refs: Record<string, string>) => string)(
    ajv,
    exports,
  );
  // The standalone ESM output still calls require() for ajv's runtime: bundling resolves it.
  const bundled = await build({
    absWorkingDir: join(import.meta.dirname, '..', '..'),
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    legalComments: 'none',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  return bundled.outputFiles[0]?.text ?? '';
}

/**
 * Standalone validators carry the schemas along; what is only read by people would be loaded with every
 * check.
 */
function withoutHelp(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (keyword, value: unknown) => (keyword === 'x-help' ? undefined : value)),
  ) as JsonSchema;
}

/** Types of the module, which is JavaScript. */
export function emitValidatorTypes(language: Language): string {
  return [
    "import type { SchemaError } from '../2-validate/error-finding.ts';",
    'interface Validator {\n  (value: unknown): boolean;\n  readonly errors?: readonly SchemaError[] | null;\n}',
    ...roots(language).map((id) => `export declare const ${exportName(id)}: Validator;`),
  ].join('\n\n');
}

function roots(language: Language): string[] {
  return language.schemas.map((schema) => schema.$id ?? '').filter((id) => id !== 'entity.schema.json');
}

/** `learning-task.schema.json` → `learningTask`, a name that an ES module may export. */
function exportName(id: string): string {
  return id.replace('.schema.json', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
