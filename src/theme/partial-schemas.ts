/** The built-in templates → what each of their partials is given, by whichever template calls it. */
import { walkTemplates } from './check-theme.ts';
import { TemplateFindings } from './template-findings.ts';
import type { Templates } from './themed-templates.ts';
import type { ViewSchema } from './view-schema.ts';

/** `partials/item` → its data; media share their names, and so their schemas. */
export function partialSchemas(templates: Templates): ReadonlyMap<string, ViewSchema> {
  const given = walkTemplates(templates, 'zh-CN', new TemplateFindings(templates, new Map()));
  const schemas = new Map<string, Map<string, ViewSchema>>();
  for (const [template, types] of given) {
    const [, name] = /^(?:html|md)\/(partials\/.+)\.hbs$/.exec(template) ?? [];
    if (name === undefined) continue;
    const known = schemas.get(name) ?? new Map<string, ViewSchema>();
    schemas.set(name, known);
    for (const schema of types) known.set(JSON.stringify(schema), schema);
  }
  return new Map(
    [...schemas]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, found]) => [name, either([...found.values()])]),
  );
}

function either(schemas: readonly ViewSchema[]): ViewSchema {
  const [only] = schemas;
  return schemas.length === 1 && only ? only : { anyOf: schemas };
}
