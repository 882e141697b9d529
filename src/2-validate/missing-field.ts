/** A field that is not there, unless what was typed for it has a finding of its own. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { nearForm } from '../language/fold.ts';
import { fieldWord } from '../language/key-language.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import { type ErrorSite, placeAt, typeAt } from './error-site.ts';

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
  return report('schema/missing-field', placeAt(site), { field }, severity);
}

/** A misspelt key that has its own finding explains a missing one. */
function isMisspelt({ given }: ErrorSite, type: string, name: string): boolean {
  const { fields } = objectShape(type);
  const unknown = Object.keys(given ?? {}).filter((key) => !lookup(fields, key) && !key.startsWith('x-'));
  const field = lookup(fields, name);
  return unknown.some(
    (key) => field?.near?.includes(nearForm(key)) || suggest(key, [name, field?.zh ?? name]).length > 0,
  );
}
