/**
 * Pages of findings (`area/slug/page.md`) → message tables, parameter types and the texts of `ccstd explain`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { classes, type FindingClass } from '../diagnostics/classes.ts';
import type { Language } from '../values/language.ts';

export interface CataloguePage {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly class: FindingClass;
  readonly inRelease?: 'error';
  readonly params: Record<string, 'text' | 'number' | 'list'>;
  readonly profiles?: readonly string[];
  readonly texts: Record<'zh-CN' | 'en', PageTexts>;
  /** Prose in each language, Markdown. */
  readonly prose: Record<'zh-CN' | 'en', string>;
  readonly wrong: string;
  readonly right: string;
}

interface PageTexts {
  readonly title: string;
  readonly label?: string;
  readonly help?: string;
  /** Instead of a help that speaks of what there is not. */
  readonly otherwise?: string;
  readonly notes?: Record<string, string>;
}

export function readCatalogue(folder: string): readonly CataloguePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('/page.md'))
    .map((name) => name.replace(/\/page\.md$/, ''))
    .sort()
    .map((code) => readPage(code, readFileSync(join(folder, code, 'page.md'), 'utf8')));
}

function readPage(code: string, text: string): CataloguePage {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { severity, class: kind, inRelease, params = {}, profiles, 'zh-CN': zh, en } = readFront(code, front);
  if (!severity || !zh?.title || !en?.title)
    throw new Error(`findings/${code}/page.md: severity, and a title in zh-CN and en, are required`);
  if (!kind || !classes.includes(kind))
    throw new Error(`findings/${code}/page.md: class is one of ${classes.join(', ')}`);
  const sections = new Map(
    body
      .split(/^# /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1).trim()]),
  );
  const section = (name: string): string => {
    const found = sections.get(name);
    if (found === undefined) throw new Error(`findings/${code}/page.md: no section "# ${name}"`);
    return found;
  };
  for (const [, used = ''] of JSON.stringify([zh, en]).matchAll(/\{@?(\w+)\}/g)) {
    if (!(used in params)) throw new Error(`findings/${code}/page.md: {${used}} is not a parameter`);
  }
  return {
    code,
    severity,
    class: kind,
    ...(inRelease ? { inRelease } : {}),
    params,
    ...(profiles ? { profiles } : {}),
    texts: { 'zh-CN': zh, en },
    prose: { 'zh-CN': section('zh-CN'), en: section('en') },
    wrong: section('Wrong'),
    right: section('Right'),
  };
}

function readFront(
  code: string,
  front: string,
): Partial<CataloguePage> & Partial<Record<'zh-CN' | 'en', PageTexts>> {
  try {
    return parse(front) ?? {};
  } catch (error) {
    throw new Error(`findings/${code}/page.md: ${(error as Error).message}`);
  }
}

export function emitCatalogue(pages: readonly CataloguePage[]): Record<string, string> {
  const params = pages.map((page) => {
    const fields = Object.entries(page.params).map(
      ([name, type]) =>
        `readonly ${name}: ${{ text: 'string', number: 'number', list: 'readonly string[]' }[type]}`,
    );
    return `  readonly ${JSON.stringify(page.code)}: { ${fields.join('; ')} };`;
  });
  const entries = pages.map(
    ({ code, severity, class: kind, inRelease, profiles, texts }) =>
      `  ${JSON.stringify(code)}: ${JSON.stringify({ severity, class: kind, ...(inRelease ? { inRelease } : {}), ...(profiles ? { profiles } : {}), texts })},`,
  );
  const explanations = pages.map(
    ({ code, prose, wrong, right }) =>
      `  ${JSON.stringify(code)}: ${JSON.stringify({ prose, wrong, right })},`,
  );
  return {
    'catalogue.ts': [
      "import type { CatalogueEntry } from '../diagnostics/diagnostic.ts';",
      `export interface DiagnosticParams {\n${params.join('\n')}\n}`,
      'export type Code = keyof DiagnosticParams;',
      `export const catalogue: Readonly<Record<Code, CatalogueEntry>> = {\n${entries.join('\n')}\n};`,
    ].join('\n\n'),
    'explanations.ts': [
      "import type { Explanation } from '../diagnostics/diagnostic.ts';",
      "import type { Code } from './catalogue.ts';",
      `export const explanations: Readonly<Record<Code, Explanation>> = {\n${explanations.join('\n')}\n};`,
    ].join('\n\n'),
  };
}

/** The page on notation, in both languages. */
export function readWriting(file: string): Record<Language, string> {
  const text = readFileSync(file, 'utf8');
  const [, zh = '', en = ''] = /^# zh-CN\n([\s\S]*?)\n# en\n([\s\S]*)$/.exec(text) ?? [];
  return { 'zh-CN': zh.trim(), en: en.trim() };
}

export function emitWriting(writing: Readonly<Record<Language, string>>): string {
  return [
    "import type { Language } from '../values/language.ts';",
    `export const writing: Readonly<Record<Language, string>> = ${JSON.stringify(writing)};`,
  ].join('\n\n');
}
