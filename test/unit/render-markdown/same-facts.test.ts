/**
 * The HTML page and the Markdown page of every sheet of every document say the same, as independent parsers
 * of both read them.
 */
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { everyKind } from '../render/every-kind.ts';
import { smallProgramme } from '../render-standard/small-programme.ts';
import { allPages, type Page, someOfEachTemplate } from './all-pages.ts';
import { factsOf, letters, markdownFacts, rowKey } from './page-facts.ts';

/**
 * What only one medium says, by template: names of what is on the screen, and pages that have no Markdown.
 */
const onlyInHtml: Readonly<Record<string, RegExp>> = {
  crosswalk: /^(课证对照表|Crosswalk)$/i,
  matrix: /^(课证对照矩阵|Crosswalkmatrix)$|逐项对照与证据|Itembyitem|coveragereport/i,
  'matrix-overview': /(19|20)\d\d$/,
  site: /整本打印|wholebook/i,
  'textbook-index':
    /^(\d+个学习任务|从第一个任务开始|整本打印|\d+learningtasks|Startwiththefirsttask|Thewholebookforprinting)$|\d(学时|h)$/i,
  worksheet: /^(要求与知识|Requirementsandknowledge)$/i,
  'textbook-leaf': /^(工作步骤|内容|要求与知识|Steps|Content|Requirementsandknowledge)$/i,
};

const withoutBlanks = (row: string) => row.replace(/\|{2,}/g, '|').replace(/^\|/, '');

/**
 * Tables of these stand with other rows in Markdown: their cells hold more than a Markdown cell can, or their
 * groups are headings.
 */
const otherRows = new Set([
  'crosswalk',
  'matrix',
  'matrix-overview',
  'evidence',
  'standard',
  'worksheet',
  'textbook-index',
]);

describe.each([
  ['everything, in Chinese', () => allPages(everyKind, 'zh-CN')],
  ['everything, in English', () => allPages(everyKind, 'en')],
  ['a small programme', () => allPages(smallProgramme, 'zh-CN', 'reference')],
  ['the standards of an area', () => allPages(bundledFiles('electrical/'), 'zh-CN', 'reference')],
] as const)('%s', (_, make) => {
  const pages = someOfEachTemplate(make()).map((page) => ({
    page,
    html: factsOf(page.html),
    md: markdownFacts(page.md),
  }));
  const template = ({ page }: { page: Page }) => page.template ?? '';
  const failing = (problems: (one: (typeof pages)[number]) => readonly string[]) =>
    pages.map((one) => [one.page.path, problems(one)] as const).filter(([, found]) => found.length > 0);

  it('says in Markdown whatever it says in HTML', () => {
    expect(pages.length).toBeGreaterThan(20);
    const missing = failing(({ page, html, md }) => {
      const inMarkdown = letters(md.texts.join(''));
      const special = onlyInHtml[page.template ?? ''];
      return html.texts.map(letters).filter((text) => !inMarkdown.includes(text) && !special?.test(text));
    });
    expect(missing).toEqual([]);
  });

  it('has one title, no heading below a missing one, and the headings of HTML', () => {
    const wrong = failing(({ html, md }) => {
      const skipped = md.headings.filter(
        ({ level }, index) => level > (md.headings[index - 1]?.level ?? 0) + 1,
      );
      const titles = md.headings.filter(({ level }) => level === 1);
      const missing = html.headings.filter(
        ({ text }) => !md.headings.some((heading) => heading.text.includes(text)),
      );
      return [...skipped, ...missing, ...(titles.length === 1 ? [] : titles)].map(({ text }) => text);
    });
    expect(wrong).toEqual([]);
  });

  it('has only rows of tables that HTML has too', () => {
    const others = failing((one) => {
      if (otherRows.has(template(one)) || one.page.path.endsWith('/02-course-standard')) return [];
      const known = new Set(one.html.tables.flat().map(rowKey));
      const rows = one.md.tables.flat().map(rowKey);
      // The title of a group spans columns, and stands below one of them in Markdown.
      const spanning = new Set([...known].map(withoutBlanks));
      return rows.filter(
        (row) => !known.has(row) && !spanning.has(withoutBlanks(row)) && !isJoinedHead(row, one.html.tables),
      );
    });
    expect(others).toEqual([]);
  });

  it('needs no HTML element but the line break', () => {
    const allowed =
      'main a p h1 h2 h3 h4 h5 h6 ul ol li strong em code pre blockquote hr img s br table thead tbody tr th td'.split(
        ' ',
      );
    expect(failing(({ md }) => [...md.elements].filter((name) => !allowed.includes(name)))).toEqual([]);
  });
});

/** A head of two rows is one row of joined names in Markdown. */
function isJoinedHead(row: string, tables: readonly (readonly (readonly string[])[])[]): boolean {
  const cells = row.split('|');
  return tables.some(([upper = [], lower = []]) => {
    const groups = upper.map((_, place) => upper.slice(0, place + 1).findLast((label) => label !== '') ?? '');
    return (
      cells.length === upper.length &&
      cells.every(
        (cell, place) =>
          cell === letters(upper[place] ?? '') || cell === letters(`${groups[place]}${lower[place]}`),
      )
    );
  });
}
