/** One error of a schema → the finding that says it in words of the author, where it stands. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { idFrom } from '../language/id-from.ts';
import { fieldWord } from '../language/key-language.ts';
import { type ErrorSite, errorSite, placeAt, type SchemaContext, typeAt } from './error-site.ts';
import { excelDate } from './excel-date.ts';
import { missingField } from './missing-field.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownWord } from './unknown-word.ts';
import { wrongType } from './wrong-type.ts';

export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Undefined for what another finding explains. Fields that are found at the wrong place are added to `moved`,
 * as `path name`.
 */
export function findingOf(
  { keyword, instancePath, params }: SchemaError,
  context: SchemaContext,
  moved: Set<string>,
): Diagnostic | undefined {
  const site = errorSite(instancePath, context);
  const place = placeAt(site);
  const value = String(site.given);
  const field = fieldWord(site.owner, site.field, context.language);
  switch (keyword) {
    case 'additionalProperties':
      return unknownField(site, String(params.additionalProperty), moved);
    case 'required':
      return missingField(site, String(params.missingProperty), moved);
    case 'type':
      return wrongType(site, field, String(params.type));
    case 'enum':
      return isMap(site.given)
        ? wrongType(site, field, 'string')
        : unknownWord(site, field, params.allowedValues as readonly string[]);
    case 'pattern':
      return badForm(site, field);
    case 'const':
      return report('schema/unsupported-value', place, {
        field,
        value,
        allowed: String(params.allowedValue),
      });
    case 'minLength':
      return report('schema/empty-text', place, { field });
    case 'minItems':
      return report('schema/empty-list', place, { field });
    case 'maxLength':
      return report('schema/too-long', place, { field, limit: Number(params.limit) });
    default:
      return report('schema/out-of-range', place, {
        field,
        value,
        limit: `${comparison(params.comparison)} ${params.limit}`,
      });
  }
}

function unknownField(site: ErrorSite, key: string, moved: Set<string>): Diagnostic {
  const { context, path, given } = site;
  const found = unknownKey(context, { key, type: typeAt(site), path, given });
  if (found.moved !== undefined) moved.add(found.moved);
  return found.diagnostic;
}

const isMap = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function badForm(site: ErrorSite, field: string): Diagnostic {
  const place = placeAt(site);
  const value = String(site.given);
  if (site.field === 'id')
    return report('schema/bad-id', place, { value, instead: idFrom(value) || 'fall-emergency' });
  if (site.field === 'no') return report('schema/bad-number-form', place, { value });
  if (site.field === 'url') return report('schema/bad-url', place, { value });
  if (site.field === 'code') return report('schema/bad-code', place, { value });
  const date = excelDate(value);
  return date === undefined
    ? report('schema/bad-date', place, { field, value })
    : report('schema/excel-date', place, { field, value, date });
}

function comparison(operator: unknown): string {
  return { '<=': '≤', '>=': '≥', '<': '<', '>': '>' }[String(operator)] ?? '';
}
