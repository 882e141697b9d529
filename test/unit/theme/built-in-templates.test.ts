/** The templates that come with the product are held to what is asked of a theme. */
import { expect, it } from 'vitest';
import { viewSchemas } from '../../../src/generated/view-schemas.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { lineAt } from '../../../src/source/line-at.ts';
import { walkTemplates } from '../../../src/theme/check-theme.ts';
import { TemplateFindings } from '../../../src/theme/template-findings.ts';

const templates = nodeHost().templates();
const names = [...templates.keys()].filter((path) => path.endsWith('.hbs'));
const findings = new TemplateFindings(templates, new Map(names.map((path) => [path, path])));
const shown = walkTemplates(templates, 'zh-CN', findings);

it('name only what their views have, and print nothing where it could become code', () => {
  const found = findings.all().map(({ code, where, params }) => {
    const line = 'start' in where ? lineAt(templates.get(where.file) ?? '', where.start) : 0;
    return `${where.file}:${line} ${code} ${JSON.stringify(params)}`;
  });
  expect(found).toEqual([]);
});

it('are all shown somewhere', () => expect(names.filter((path) => !shown.has(path))).toEqual([]));

it('each have their view described', () => {
  const pages = names.flatMap((path) => /^html\/([^/]+)\.hbs$/.exec(path)?.[1] ?? []);
  expect(pages.sort()).toEqual(Object.keys(viewSchemas.templates).sort());
});
