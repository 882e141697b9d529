/** Leaves, worksheets and forms in Markdown survive pandoc: to HTML, to Word and to plain text. */
import { execFileSync, spawnSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { everyKind, hostile } from '../render/every-kind.ts';
import { allPages, type Page } from './all-pages.ts';
import { factsOf, letters, markdownFacts, type PageFacts, rowKey } from './page-facts.ts';

const found = spawnSync('pandoc', ['--version']).status === 0;
if (!found) console.warn('pandoc.test.ts is skipped: there is no pandoc on this machine');

/** The smallest one, as an address of its own, so that Word files can hold it. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const isWanted = ({ document, path }: Page) =>
  document === 'forms' ||
  document === 'worksheet' ||
  (document === 'textbook' && !/\/(x62w|z3040)\//.test(path));
const pages = found
  ? [
      ...allPages(everyKind, 'zh-CN', 'reference'),
      ...allPages(bundledFiles('electrical'), 'zh-CN', 'reference').filter(
        (page) => page.course === 'control-circuits' && page.edition === 'teacher',
      ),
    ].filter(isWanted)
  : [];

/** All pages in one run; each begins with its own title. */
const markdown = pages.map(({ md }) => md.replace(/(!\[[^\]]*\]\()[^)]*/g, `$1${picture}`)).join('\n');

function pandoc(from: string, to: string, ...options: string[]): Buffer {
  return execFileSync('pandoc', ['-f', from, '-t', to, '--wrap=none', ...options], {
    input: markdown,
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

const known = new Map<string, PageFacts>();

function converted(from: string): PageFacts {
  const facts = known.get(from) ?? factsOf(`<main>${pandoc(from, 'html', '--mathml').toString()}</main>`);
  known.set(from, facts);
  return facts;
}

describe.skipIf(!found)('pandoc', () => {
  const read = markdownFacts(markdown);

  it('is given pages of every kind', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(read.tables.length).toBeGreaterThan(100);
    expect(read.images.length).toBeGreaterThan(5);
  });

  it.each(['gfm', 'commonmark_x'])(
    'reads the same headings, tables, items and images from %s as another reader',
    (format) => {
      const facts = converted(format);
      expect(facts.headings).toEqual(read.headings);
      expect(facts.tables.map((rows) => rows.length)).toEqual(read.tables.map((rows) => rows.length));
      expect(facts.items).toBe(read.items);
      expect(facts.images).toEqual(read.images);
    },
    300_000,
  );

  it('finds in the tables of every form the rows that its HTML edition prints', () => {
    const rows = new Set(converted('gfm').tables.flat().map(rowKey));
    const forms = pages.filter(({ document }) => document === 'forms');
    const missing = forms.flatMap((page) =>
      plainGridRows(page)
        .filter((row) => !rows.has(row))
        .map((row) => `${page.path}: ${row}`),
    );
    expect(forms.flatMap(plainGridRows).length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  }, 300_000);

  it('writes a Word file with every heading, table row and picture', () => {
    const files = unzipSync(pandoc('gfm', 'docx', '-o', '-'));
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const count = (pattern: RegExp) => document.match(pattern)?.length ?? 0;
    expect(count(/<w:pStyle w:val="Heading[1-6]" ?\/>/g)).toBe(read.headings.length);
    expect(count(/<w:tbl>/g)).toBe(read.tables.length);
    expect(count(/<w:tr>/g)).toBe(read.tables.flat().length);
    expect(count(/<pic:pic[ >]/g)).toBe(read.images.length);
    const words = letters(
      document
        .replace(/<w:p [^>]*>|<w:p>/g, ' ')
        .replace(/<m:oMath>[\s\S]*?<\/m:oMath>/g, '')
        .replace(/<[^>]*>/g, ''),
    );
    expect(read.headings.filter(({ text }) => !words.includes(text))).toEqual([]);
  }, 300_000);

  it('writes plain text without marks of Markdown or HTML', () => {
    const text = pandoc('gfm', 'plain').toString();
    const marked = text.split('\n').filter((line) => /<br>|\*\*|\]\(|^#{1,6} /.test(line));
    expect(marked.filter((line) => !line.includes(hostile))).toEqual([]);
    const words = letters(text);
    expect(read.headings.filter((heading) => !words.includes(heading.text))).toEqual([]);
  }, 300_000);
});

/** Of tables whose cells hold no blocks that a Markdown table cannot, without heads of two rows. */
function plainGridRows({ html }: Page): string[] {
  const grids = html.split('<table class="school-form-grid">').slice(1);
  return grids.flatMap((grid) => {
    const table = grid.slice(0, grid.indexOf('</table>'));
    // A table with paragraphs in its cells is a list of records in Markdown.
    if (/<table|<math|class="box|<td><p>|<thead>\s*<tr>.*<\/tr>\s*<tr>/.test(table)) return [];
    return factsOf(`<main><table>${table}</table></main>`).tables.flat().map(rowKey);
  });
}
