/** HTML and Markdown of every bundled crosswalk hold the same facts, and agree with the computed one. */
import { describe, expect, it } from 'vitest';
import type { CrosswalkView } from '../../../src/6-render/crosswalk/crosswalk.ts';
import { document } from '../../../src/6-render/crosswalk/document.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { htmlRows, htmlText, letters, markdownRows, textsOf } from '../render-standard/page-text.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';
import { smallProgramme } from '../render-standard/small-programme.ts';

/** Ids, states and kinds that print as words, and paths. */
const hidden = new Set([
  'id',
  'kind',
  'state',
  'relation',
  'target',
  'trainsTo',
  'scheme',
  'level',
  'weights',
  'verdict',
  'crumbs',
  'anchor',
  'path',
]);

const bundled = [...renderSheets(document, bundledFiles()).values()];
const small = [...renderSheets(document, smallProgramme).values()];

describe.each([...bundled, ...small])('$path', ({ path, html, md, view }) => {
  it('says the same in both', () => {
    const inHtml = letters(htmlText(html));
    const inMarkdown = letters(md.replaceAll('<br>', ' '));
    const texts = textsOf(view, hidden).map(letters);
    expect(texts.filter((text) => !inHtml.includes(text))).toEqual([]);
    expect(texts.filter((text) => !inMarkdown.includes(text))).toEqual([]);
    expect(`${html}${md}`).not.toMatch(/\{\{|undefined|\[object|NaN/);
  });

  it('has the same matrix in both, with each item once', () => {
    if (path.endsWith('/index')) return;
    const matrix = (rows: string[][]) =>
      rows.filter((row) => row.length === 9 && row[0] !== '编号').map((row) => row.slice(0, 7));
    expect(matrix(htmlRows(html))).toEqual(matrix(markdownRows(md)));
    const { tables, summary } = view as CrosswalkView;
    const rows = tables.flatMap(({ groups }) =>
      groups.flatMap(({ contents }) => contents.flatMap((content) => content.rows)),
    );
    expect(rows).toHaveLength(summary.items);
    expect(rows.filter(({ state }) => state === 'covered')).toHaveLength(summary.counts[0]?.count ?? -1);
  });
});

describe('the links of the bundled crosswalks', () => {
  it('lead to leaves, from every page that has evidence', () => {
    const { html } = bundled.find(({ path }) => path.includes('elderly-care-2019-4')) ?? { html: '' };
    const links = [...html.matchAll(/href="\.\.\/(student\/textbook\/[^"]+)"/g)].map(([, target]) => target);
    expect(links.length).toBeGreaterThan(30);
    expect(links).toContain('student/textbook/elderly-safety/fall-emergency/assessment/er-sim.html');
  });
});
