/** A value of another type than its field wants: a text for a number, a list for a text … */
import { isMarkedList, listMarker } from '../1-parse/list-marker.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { fold } from '../language/fold.ts';
import { locate } from '../language/locate.ts';
import { inFigures } from '../values/chinese-number.ts';
import { type ErrorSite, placeAt } from './error-site.ts';
import { fieldsBelow } from './fields-below.ts';
import { inUnitOf, isOtherMeasure } from './unit-of-field.ts';

/** `field` is the author's word for it, `wanted` a type of JSON Schema. */
export function wrongType(site: ErrorSite, field: string, wanted: string): Diagnostic {
  const { given } = site;
  const place = placeAt(site);
  const marked = wanted === 'array' || String(given).includes('\n') ? markedList(site) : undefined;
  if (marked) return marked;
  // The whole of a file has no name of its own.
  if (field === '') return report('schema/not-a-map', place, { field: place.file, ...fieldsBelow(site) });
  if (Array.isArray(given) && wanted !== 'array')
    return report(isListForText(site) ? 'schema/list-for-text' : 'schema/unexpected-list', place, { field });
  switch (wanted) {
    case 'array':
      return report('schema/not-a-list', place, { field });
    case 'object':
      return report('schema/not-a-map', place, { field, ...fieldsBelow(site) });
    case 'boolean':
      return report('schema/not-yes-or-no', place, { field, value: String(given) });
    case 'integer':
      return typeof given === 'number' ? notWhole(site, field, given) : notANumber(site, field);
    case 'number':
      return notANumber(site, field);
    default:
      return report(given === null ? 'schema/empty-text' : 'schema/not-text', place, { field });
  }
}

/** Lines behind hyphens where the field is a text that may hold such a list. */
function isListForText(site: ErrorSite): boolean {
  const { given, shape, context } = site;
  const { tree } = context;
  if (!tree || !Array.isArray(given) || !given.every((item) => typeof item === 'string')) return false;
  const isMarkdown = shape.is === 'union' && shape.scalar?.is === 'text' && shape.scalar.md === true;
  const key = locate(tree, tree.text, context.type, placeAt(site));
  return isMarkdown && /^\s*:(?:\s|#[^\n]*\n)*-\s/.test(tree.text.slice(key.end));
}

function notWhole(site: ErrorSite, field: string, given: number): Diagnostic {
  const near = [Math.floor(given), Math.ceil(given)].map(String);
  return report('schema/not-whole', placeAt(site), { field, value: String(given), near });
}

function notANumber(site: ErrorSite, field: string): Diagnostic {
  const value = typeof site.given === 'object' ? '' : String(site.given);
  if (isOtherMeasure(site.field, value))
    return report('schema/not-in-hours', placeAt(site), { field, value });
  const [, digits, percent] = /(\d+(?:\.\d+)?)\s*([%％])?/.exec(fold(value)) ?? [];
  const terms = fold(value).split('+').map(product);
  const written =
    digits === undefined
      ? inFigures(value)
      : /[+×*xX]/.test(fold(value)) && terms.every(Number.isFinite)
        ? String(terms.reduce((sum, term) => sum + term))
        : percent && site.field === 'coverage'
          ? String(Number(digits) / 100)
          : inUnitOf(site.field, value, Number(digits));
  return report('schema/not-a-number', placeAt(site), { field, value, written });
}

/** `10×4` is 40; NaN for what is no number. */
function product(text: string): number {
  return text
    .split(/[×*xX]/)
    .reduce((result, factor) => result * (factor.trim() === '' ? Number.NaN : Number(factor)), 1);
}

/** Items behind marks that YAML does not know are one text, or keys that begin with the mark. */
function markedList(site: ErrorSite): Diagnostic | undefined {
  const { given } = site;
  if (typeof given === 'string' && isMarkedList(given))
    return report('yaml/list-marker', placeAt(site), { marker: listMarker(given)?.marker ?? '' });
  const [key = ''] = typeof given === 'object' ? Object.keys(given ?? {}) : [];
  const marker = listMarker(key)?.marker;
  return marker === undefined
    ? undefined
    : report('yaml/list-marker', placeAt(site, [key], 'key'), { marker });
}
