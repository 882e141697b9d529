/**
 * Official schemas and samples of third parties, which stay outside the project: `../shared/conformance` or
 * `CCSTD_CONFORMANCE`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import AjvDraft04 from 'ajv-draft-04';

const folder =
  process.env.CCSTD_CONFORMANCE ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'conformance');

export const hasConformance = existsSync(folder);

/** For the name of a suite, so that a skipped one says why. */
export const whenMissing = hasConformance
  ? ''
  : ` (skipped: no conformance data at ${folder}; set CCSTD_CONFORMANCE)`;

export function conformanceText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

export function conformanceJson(path: string): object {
  return JSON.parse(conformanceText(path)) as object;
}

export function conformanceFiles(below: string): string[] {
  return readdirSync(join(folder, below)).sort();
}

/** What a schema has against a value; empty when it is valid. */
export type Validator = (value: unknown) => readonly string[];

const formats = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  uri: /^[a-zA-Z][a-zA-Z0-9+.-]*:\S+$/,
} as const;

interface AnyAjv {
  addFormat(name: string, format: RegExp): unknown;
  addSchema(schema: object, key: string): unknown;
  compile(schema: object): { (value: unknown): unknown; errors?: ErrorObject[] | null | undefined };
}

/** `definition` is a pointer into the schema, e.g. `#/$defs/MappingSet`. */
export function validator(path: string, draft: '04' | '07' | '2019', definition?: string): Validator {
  const options = { strict: false, allErrors: true, logger: false } as const;
  const ajv: AnyAjv =
    draft === '04'
      ? new AjvDraft04.default(options)
      : draft === '2019'
        ? new Ajv2019(options)
        : new Ajv(options);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  const { $id, id, $schema, ...schema } = conformanceJson(path) as Record<string, unknown>;
  ajv.addSchema(
    draft === '2019' ? { ...schema, $schema: 'https://json-schema.org/draft/2019-09/schema' } : schema,
    'official',
  );
  const validate = ajv.compile({ $ref: `official${definition ?? '#'}` });
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
