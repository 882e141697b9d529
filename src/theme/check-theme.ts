/**
 * A school's own templates, labels and styles → everything that is wrong with them, before anything is
 * rendered.
 */

import { themeAssets } from '../6-render/template-data.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { viewSchemas } from '../generated/view-schemas.ts';
import { checkLabels } from './check-labels.ts';
import type { Theme } from './read-theme.ts';
import { TemplateFindings } from './template-findings.ts';
import { TemplateWalk } from './template-walk.ts';
import { labelsOf, type Templates, themedTemplates } from './themed-templates.ts';
import type { ViewSchema, ViewSchemas } from './view-schema.ts';
import { anything, typeOf } from './view-type.ts';

const loaded = Object.values(themeAssets).map((name) => `assets/${name}`);

export function checkTheme(
  { texts, others }: Theme,
  builtIn: Templates,
  language: 'zh-CN' | 'en',
): Diagnostic[] {
  const templates = themedTemplates(builtIn, texts);
  const own = new Map(
    [...texts].filter(([path]) => path.endsWith('.hbs')).map(([path, { path: file }]) => [path, file]),
  );
  const findings = new TemplateFindings(templates, own);
  const shown = own.size > 0 ? walkTemplates(templates, language, findings) : new Map<string, unknown>();
  const known = [...builtIn.keys()].filter((path) => !path.startsWith('scaffold/'));
  const mentions = [...texts].filter(([path]) => /\.(?:hbs|css)$/.test(path)).map(([, { text }]) => text);
  const isUsed = (path: string) =>
    known.includes(path) ||
    shown.has(path) ||
    loaded.includes(path) ||
    path.endsWith('.svg') ||
    (path.startsWith('assets/') && mentions.some((text) => text.includes(path.slice('assets/'.length))));
  const unused = [
    ...others,
    ...[...texts].filter(([path]) => !isUsed(path)).map(([path, { path: file }]) => [path, file] as const),
  ];
  return [
    ...findings.all(),
    ...[...texts].flatMap(([path, source]) =>
      path.startsWith('labels/') ? checkLabels(path, source, builtIn, texts) : [],
    ),
    ...unused.map(([path, file]) =>
      report(
        'template/unused-file',
        { file, start: 0, end: 0 },
        { path, suggestions: suggest(path, [...known, ...loaded]) },
      ),
    ),
  ];
}

/**
 * Templates that are shown somewhere, with what they are given; what is wrong with them goes to the findings.
 */
export function walkTemplates(
  templates: Templates,
  language: 'zh-CN' | 'en',
  findings: TemplateFindings,
): ReadonlyMap<string, readonly ViewSchema[]> {
  const known = { templates, schemas: viewSchemas, labels: labelsOf(templates, `labels/${language}.json`) };
  const given = (['html', 'md'] as const).flatMap((medium) => {
    const walk = new TemplateWalk(medium, known, findings);
    for (const name of Object.keys(viewSchemas.templates)) {
      const path = `${medium}/${name}.hbs`;
      if (templates.has(path)) walk.walk(path, dataOf(name, viewSchemas));
    }
    const reached = [...walk.reached].map(([path, types]) => [path, types.flat()] as const);
    // Nothing is known of what these would be given, but names of helpers and partials can be wrong in them
    // too.
    for (const path of findings.own.keys())
      if (path.startsWith(`${medium}/`) && !walk.reached.has(path)) walk.walk(path, anything);
    return reached;
  });
  return new Map(given);
}

function dataOf(template: string, schemas: ViewSchemas) {
  const { $defs, page } = schemas;
  const view = typeOf(schemas.templates[template] ?? {}, $defs);
  return view.map((schema) => ({ ...schema, properties: { ...schema.properties, page } }));
}
