import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeCommonMark } from '../../../src/markdown/escape.ts';
import { walk } from '../../../src/markdown/walk.ts';
import { escapeMarkup } from '../../../src/values/escape-markup.ts';
import { anyMarkdown } from './arbitraries.ts';

describe('plain text in HTML', () => {
  it('keeps its five special characters', () =>
    expect(escapeMarkup(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
    ));
  it('is left alone otherwise', () => expect(escapeMarkup('电压 220 V，“注意”')).toBe('电压 220 V，“注意”'));
});

describe('plain text in Markdown', () => {
  it.each([
    '3.5',
    'a-b',
    'KM1_2',
    '10:30',
    'NO:NC',
    '第 1 项',
    '（1）甲',
    '3 > 2 < 4',
    'A & B',
    'C#',
    '50%',
    'http://a.cn/b_c',
    '甲！',
    '{{甲}}',
    'a + b = c',
    '1.5 倍',
    '2026.9.1',
  ])('stays as it is: %j', (text) => expect(escapeCommonMark(text)).toBe(text));

  it.each([
    ['*重点*', '\\*重点\\*'],
    ['_重点_', '\\_重点\\_'],
    ['1. 甲', '1\\. 甲'],
    ['2) 甲', '2\\) 甲'],
    ['- 甲', '\\- 甲'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['# 甲', '\\# 甲'],
    ['甲 #', '甲 \\#'],
    ['> 甲', '\\> 甲'],
    ['a|b', 'a\\|b'],
    ['5~10 和 20~30', '5\\~10 和 20\\~30'],
    ['$5', '\\$5'],
    ['&amp;', '\\&amp;'],
    ['<b>', '\\<b>'],
    ['[甲](乙)', '\\[甲\\](乙)'],
    [':::answer', '\\:\\::answer'],
    [':fill[甲]', '\\:fill\\[甲\\]'],
    ['C:\\图', 'C:\\\\图'],
    ['http://a.cn/~b', 'http\\://a.cn/\\~b'],
    ['甲\n乙\t丙', '甲 <br>乙 丙'],
  ])('escapes what would mean something: %j', (text, escaped) =>
    expect(escapeCommonMark(text)).toBe(escaped),
  );

  const gfmTree = (text: string) =>
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const anyText = fc
    .oneof(anyMarkdown, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    .map((text) => text.replace(/[\0\uFEFF\uD800-\uDFFF]/g, ''));
  const allowed = new Set([
    'root',
    'paragraph',
    'heading',
    'table',
    'tableRow',
    'tableCell',
    'list',
    'listItem',
    'text',
    'link',
  ]);

  it.each<[string, typeof gfmTree, (text: string) => string]>([
    ['a paragraph', gfmTree, (text) => text],
    ['a heading', gfmTree, (text) => `## ${text}`],
    ['a list item', gfmTree, (text) => `- ${text}`],
    ['a paragraph after another line', gfmTree, (text) => `\n\n${text}`],
    ['a table cell', gfmTree, (text) => `| ${text} |\n| --- |`],
  ])(
    'is read back as it was from %s',
    (_, read, write) => {
      fc.assert(
        fc.property(anyText, (text) => {
          const plain = text.replace(/[ \t\r\n]+/g, ' ').trim();
          fc.pre(plain !== '');
          const tree = read(write(escapeCommonMark(text.replace(/[\r\n]/g, ' '))));
          expect(tree.children).toHaveLength(1);
          expect(textOf(tree)).toBe(plain);
          for (const { node } of walk(tree)) expect(allowed).toContain(node.type);
        }),
        { seed: 20240901, numRuns: 200 },
      );
    },
    300_000,
  );
});
