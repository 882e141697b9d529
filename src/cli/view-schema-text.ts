/** What templates are given, as `ccstd schema views` prints it. */
import { suggest } from '../diagnostics/suggest.ts';
import { viewSchemas } from '../generated/view-schemas.ts';
import { partialSchemas } from '../theme/partial-schemas.ts';
import { localized, standalone, type ViewSchema, viewSchema } from '../theme/view-schema.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

/** One line for each name that can be asked for. */
export function viewList({ host, language }: Shell): string {
  const { templates } = viewSchemas;
  const pages = Object.entries(templates).map(
    ([name, { description, 'x-zh': zh }]) => `${name}  ${(language === 'en' ? description : zh) ?? ''}`,
  );
  return [...pages, ...partialSchemas(host.templates()).keys()].map((line) => `${line.trimEnd()}\n`).join('');
}

/** Of a template, a partial, or all templates of a document; without a name, of all documents. */
export function viewSchemaText(name: string | undefined, { host, language }: Shell): string {
  return `${JSON.stringify(localized(schemaOf(name, host.templates()), language), null, 2)}\n`;
}

function schemaOf(name: string | undefined, templates: ReadonlyMap<string, string>): ViewSchema {
  const { documents, templates: views, $defs, page } = viewSchemas;
  if (name === undefined) return several('views', Object.keys(views));
  if (Object.hasOwn(views, name)) return viewSchema(name, viewSchemas);
  if (Object.hasOwn(documents, name)) return several(name, documents[name] ?? []);
  const partials = partialSchemas(templates);
  const partial = partials.get(name) ?? partials.get(`partials/${name}`);
  if (partial) return standalone(name, partial, $defs);
  if (name === 'page') return standalone(name, page, $defs);
  const known = new Set([...Object.keys(views), ...Object.keys(documents), ...partials.keys()]);
  const allowed = Object.keys(documents);
  throw new UsageError(
    { is: 'unknown-value', option: 'document', typed: name, allowed, suggestions: suggest(name, known) },
    'schema',
  );
}

/** By the names of their templates. */
function several(title: string, names: readonly string[]): ViewSchema {
  const { $defs } = viewSchemas;
  const properties = Object.fromEntries(
    names.map((name) => {
      const { $schema: _, $defs: __, ...own } = viewSchema(name, viewSchemas);
      return [name, own];
    }),
  );
  return standalone(title, { type: 'object', properties }, $defs);
}
