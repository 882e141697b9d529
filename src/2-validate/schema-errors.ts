/** What ajv says of a value → findings in the author's words, one for each slip. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Code } from '../generated/catalogue.ts';
import { fieldWord } from '../language/key-language.ts';
import { findingOf, type SchemaError } from './error-finding.ts';
import { type ErrorSite, errorSite, type SchemaContext } from './error-site.ts';
import { fieldsBelow } from './fields-below.ts';

/** `isOwed`: false for what only seems wrong, because a part of the file could not be read. */
export function schemaDiagnostics(
  errors: readonly SchemaError[],
  context: SchemaContext,
  isOwed: (error: SchemaError) => boolean = () => true,
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const ofObjects = new Map<string, string[]>();
  const moved = new Set<string>();
  for (const error of keysFirst(withoutOtherBranches(errors)).filter(isOwed)) {
    const diagnostic = findingOf(error, context, moved);
    // A word that the whole table refuses need not hear that a part of it does, too.
    const details = diagnostic?.code === 'schema/unknown-word' ? '' : JSON.stringify(diagnostic?.params);
    if (!diagnostic) continue;
    const name = `${diagnostic.code} ${error.instancePath} ${details}`;
    found.set(name, diagnostic);
    ofObjects.set(error.instancePath, [...(ofObjects.get(error.instancePath) ?? []), name]);
  }
  for (const [path, names] of ofObjects) nameMissing(found, [...new Set(names)], errorSite(path, context));
  return [...found.values()];
}

/** One word that nobody knows and one field that is not there, which it sounds like: one slip. */
function nameMissing(found: Map<string, Diagnostic>, names: readonly string[], site: ErrorSite): void {
  const of = (code: Code) => names.filter((name) => found.get(name)?.code === code);
  const paramsOf = <C extends Code>(name: string) => (found.get(name) as Diagnostic<C>).params;
  const meant = of('schema/unknown-key').map((name) => paramsOf<'schema/unknown-key'>(name).suggestions);
  for (const name of of('schema/missing-field'))
    if (meant.some((words) => words.includes(paramsOf<'schema/missing-field'>(name).field)))
      found.delete(name);
  if (
    nameAll(
      found,
      [...of('schema/unknown-key'), ...of('schema/key-elsewhere')],
      of('schema/missing-field'),
      site,
    )
  )
    return;
  const [[unknown, another], [missing, more]] = [of('schema/unknown-key'), of('schema/missing-field')];
  if (unknown === undefined || missing === undefined || another !== undefined || more !== undefined) return;
  const { key, suggestions } = paramsOf<'schema/unknown-key'>(unknown);
  const { field } = paramsOf<'schema/missing-field'>(missing);
  if (suggestions.length === 0 && isPair(site, key)) {
    const { fields } = fieldsBelow(site);
    const where = (found.get(unknown) as Diagnostic).where;
    const params = { field: fieldWord(site.owner, site.field, site.context.language), fields };
    found.set(unknown, report('schema/not-a-map', where, { ...params, example: `${field}: ${key}` }));
    found.delete(missing);
    return;
  }
  const sounds = `${field}${fieldWord(site.owner, site.field, 'zh')}`;
  if (
    suggestions.length > 0 ||
    ![...key].some((sign) => /\p{Script=Han}/u.test(sign) && sounds.includes(sign))
  )
    return;
  const diagnostic = found.get(unknown) as Diagnostic<'schema/unknown-key'>;
  found.set(unknown, { ...diagnostic, params: { key, suggestions: [field] } });
  found.delete(missing);
}

/**
 * An item whose keys are all other words than its fields, as many as it lacks, each with a text behind it: these
 * fields were meant. A single key above a text, where two are missing, is itself what the first of them holds.
 */
function nameAll(
  found: Map<string, Diagnostic>,
  unknown: readonly string[],
  missing: readonly string[],
  site: ErrorSite,
): boolean {
  const given = Object.entries(site.given ?? {});
  const isItem =
    typeof site.path.at(-1) === 'number' && given.every(([, value]) => typeof value === 'string');
  const isPaired = unknown.length === missing.length && missing.length > 1;
  const isTitled = unknown.length === 1 && missing.length === 2;
  if (!isItem || given.length !== unknown.length || !(isPaired || isTitled)) return false;
  const fields = missing.map((name) => (found.get(name) as Diagnostic<'schema/missing-field'>).params.field);
  const keys = unknown.map(
    (name) => found.get(name) as Diagnostic<'schema/unknown-key'> | Diagnostic<'schema/key-elsewhere'>,
  );
  if (keys.some(({ params }) => 'suggestions' in params && params.suggestions.length > 0)) return false;
  for (const [index, { where, params }] of keys.entries()) {
    const field = fieldWord(site.owner, site.field, site.context.language);
    const example = `${fields[0]}: ${params.key}`;
    const told = isTitled
      ? report('schema/not-a-map', where, { field, ...fieldsBelow(site), example })
      : report('schema/unknown-key', where, { key: params.key, suggestions: fields });
    found.set(unknown[index] ?? '', told);
  }
  for (const name of missing) found.delete(name);
  return true;
}

/** `- 尺寸合格: 60`: what the item is about, in the place of a key. */
function isPair({ given, path }: ErrorSite, key: string): boolean {
  if (typeof path.at(-1) !== 'number' || !/\p{L}/u.test(key) || Object.keys(given ?? {})[0] !== key)
    return false;
  const value = (given as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'number' || (typeof value === 'string' && /^\d/.test(value));
}

/** A key that stands elsewhere is not missing where it belongs. */
function keysFirst(errors: readonly SchemaError[]): SchemaError[] {
  const isKey = ({ keyword }: SchemaError): number => (keyword === 'additionalProperties' ? 0 : 1);
  return [...errors].sort((a, b) => isKey(a) - isKey(b));
}

/**
 * Branches of a union differ by JSON type: where one fits the type that was given, what the others say is
 * noise.
 */
function withoutOtherBranches(errors: readonly SchemaError[]): SchemaError[] {
  const unions = new Set<string>();
  const fitting = new Set<string>();
  /** Where a list or map was given, of which something else is said. */
  const opened = new Set<string>();
  for (const { keyword, instancePath } of errors) {
    if (keyword === 'anyOf') unions.add(instancePath);
    else if (keyword !== 'type') fitting.add(instancePath);
    if (/^(?:m\w+(?:Items|Properties)|required|additionalProperties)$/.test(keyword))
      opened.add(instancePath);
    for (let end = instancePath.lastIndexOf('/'); end > 0; end = instancePath.lastIndexOf('/', end - 1)) {
      fitting.add(instancePath.slice(0, end));
      opened.add(instancePath.slice(0, end));
    }
  }
  const reported = new Set<string>();
  return errors.filter(({ keyword, instancePath }) => {
    if (keyword === 'if' || keyword === 'anyOf') return false;
    if (keyword === 'enum' && unions.has(instancePath) && opened.has(instancePath)) return false;
    if (keyword !== 'type' || !unions.has(instancePath)) return true;
    const first = !fitting.has(instancePath) && !reported.has(instancePath);
    reported.add(instancePath);
    return first;
  });
}
