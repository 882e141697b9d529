/** A field that is not there, unless what was typed for it has a finding of its own. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { nearForm } from '../language/fold.ts';
import { fieldWord, type WrittenIn, wordLanguage } from '../language/key-language.ts';
import { canonicalKey, lookup, objectShape, wordTable } from '../language/language-tables.ts';
import { descend, type Step } from '../language/locate.ts';
import type { Shape } from '../language/shape.ts';
import type { Place } from '../source/place.ts';
import { type ErrorSite, placeAt, typeAt } from './error-site.ts';
import { fieldsNearly } from './meant-fields.ts';

/** `moved`: fields that were found at the wrong place, `path name`. */
export function missingField(
  site: ErrorSite,
  name: string,
  moved: ReadonlySet<string>,
): Diagnostic | undefined {
  const { context, path } = site;
  const type = typeAt(site);
  if (isMisspelt(site, type, name) || moved.has(`${path.join('/')} ${name}`)) return undefined;
  const draftable = lookup(objectShape(type).fields, name)?.draftable === true;
  const status = (context.value as { status?: unknown }).status ?? 'draft';
  // Settings are no draft of anything.
  const isDraft = status === 'draft' && context.type !== 'Workspace';
  const severity = draftable && isDraft ? ({ severity: 'warning' } as const) : {};
  const field = fieldWord(type, name, context.language);
  const example = `${field}: ${valueFor(lookup(objectShape(type).fields, name)?.shape, site)}`.trimEnd();
  return report('schema/missing-field', placeOfMissing(site, name), { field, example }, severity);
}

/** At the key where it is written with nothing behind it, else at the object that lacks it. */
function placeOfMissing(site: ErrorSite, name: string): Place {
  const { tree, type, file } = site.context;
  let at: Step | undefined = tree && { node: tree.root, key: undefined, shape: { is: 'object', type } };
  for (const step of site.path) at = at && descend(tree?.root ?? null, at.node, at.shape, step);
  const entries = at?.node?.is === 'map' ? at.node.entries : [];
  const isEmpty = entries.some(
    ({ key, value }) => value === null && canonicalKey(objectShape(typeAt(site)), key) === name,
  );
  return isEmpty ? { file, path: [...site.path, name], on: 'key' } : placeAt(site);
}

/** What may stand there: an id made of the name, the first word of a table, the kind of value that is wanted. */
function valueFor(shape: Shape | undefined, site: ErrorSite): string {
  const { context } = site;
  const part = shape?.is === 'union' ? (shape.scalar ?? shape.list ?? shape.map) : shape;
  switch (part?.is) {
    case 'text':
      return part.id ? idFor(site) : part.words === undefined ? '…' : firstWord(part.words, context);
    case 'number':
      return '1';
    case 'boolean':
      return context.language === 'zh' ? '是' : 'true';
    case 'enum':
      return firstWord(part.words, context);
    default:
      return '';
  }
}

function firstWord(words: string, written: WrittenIn): string {
  const { zh } = wordTable(words);
  const [word = '…'] = Object.keys(zh);
  return wordLanguage(written, words) === 'zh' ? (lookup(zh, word) ?? word) : word;
}

/** Letters and figures of the name, as ids are written; without one its place among its like: `g2`. */
function idFor({ given, path, field }: ErrorSite): string {
  const { title } = given as { readonly title?: unknown };
  const parts = (typeof title === 'string' ? title : '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = [...parts.join('-')].slice(0, 24).join('').replace(/-$/, '');
  const at = path.at(-1);
  return named || `${field[0] ?? 'a'}${typeof at === 'number' ? at + 1 : 1}`;
}

/** A misspelt key that has its own finding explains a missing one. */
function isMisspelt({ given }: ErrorSite, type: string, name: string): boolean {
  const { fields } = objectShape(type);
  const unknown = Object.keys(given ?? {}).filter((key) => !lookup(fields, key) && !key.startsWith('x-'));
  const field = lookup(fields, name);
  return unknown.some(
    (key) =>
      field?.near?.includes(nearForm(key)) ||
      (field !== undefined && fieldsNearly(key, [[name, field]]).length > 0) ||
      suggest(key, [name, field?.zh ?? name]).length > 0,
  );
}
