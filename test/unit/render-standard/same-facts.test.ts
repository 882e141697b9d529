/**
 * HTML and Markdown of a standard hold the same facts: every text of the view, and every row of the course
 * plans.
 */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/standard/document.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { htmlRows, htmlText, letters, markdownRows, textsOf } from './page-text.ts';
import { renderSheets } from './render-sheets.ts';
import { smallProgramme } from './small-programme.ts';

/** Ids, names of labels, and values that print as words. */
const hidden = new Set([
  'id',
  'course',
  'field',
  'kind',
  'category',
  'dimension',
  'entry',
  'trainsTo',
  'crumbs',
  'marks',
]);

const pages = [
  ...renderSheets(document, bundledFiles('electrical/')).values(),
  ...renderSheets(document, smallProgramme).values(),
];

describe.each(pages)('$path', ({ html, md, view }) => {
  it('says the same in both', () => {
    const inHtml = letters(htmlText(html));
    const inMarkdown = letters(md);
    const texts = textsOf(view, hidden).map(letters);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => !inHtml.includes(text))).toEqual([]);
    expect(texts.filter((text) => !inMarkdown.includes(text))).toEqual([]);
  });

  it('plans the same hours in both', () => {
    const planned = (rows: string[][]) =>
      rows
        .filter((row) => /^(\d+|小计|合计)$/.test(row[0] || (row[1] ?? '')))
        .map((row) => row.join(' ').trim());
    const inHtml = planned(htmlRows(html)).filter((row) => / \d/.test(row));
    for (const row of planned(markdownRows(md))) expect(inHtml.map(squeeze)).toContain(squeeze(row));
  });

  it('leaves nothing of the templates behind', () => {
    expect(html).not.toMatch(/\{\{|undefined|\[object|NaN/);
    expect(md).not.toMatch(/\{\{|undefined|\[object|NaN/);
  });
});

/** A task's description stands in the row in HTML and below the table in Markdown. */
function squeeze(row: string): string {
  const cells = row.split(' ').filter(Boolean);
  return [cells[0], cells[1], cells.at(-1)].join(' ');
}
