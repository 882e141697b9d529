import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { findMarkdownFaults } from '../../../src/markdown/faults.ts';
import {
  isPlaceholder,
  plainForStudents,
  stripForStudents,
  stripForTeachers,
} from '../../../src/markdown/for-students.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { gapsIn } from '../../../src/markdown/plain-gaps.ts';
import { markdownToCommonMark } from '../../../src/markdown/to-commonmark.ts';
import { markdownToHtml } from '../../../src/markdown/to-html.ts';
import { anyMarkdown, secret, wellFormed } from './arbitraries.ts';
import { student, teacher } from './options.ts';

const runs = { seed: 20240901, numRuns: 100 };
const patience = 300_000;

describe('the text that students may have', () => {
  it.each([
    ['a text without directives', '甲\n\n乙 10:30', '甲\n\n乙 10:30'],
    ['an answer between paragraphs', '甲\n\n:::answer\nx\n:::\n\n乙', '甲\n\n乙'],
    ['an answer that is the whole text', ':::answer\nx\n:::\n', ''],
    [
      'an answer without blank lines around it, which keeps two paragraphs apart',
      '甲\n:::answer\nx\n:::\n乙',
      '甲\n<!---->\n乙',
    ],
    ['an answer in a list item', '- 甲\n  :::answer\n  x\n  :::\n  乙', '- 甲\n  <!---->\n  乙'],
    ['an answer that starts a list item', '- :::answer\n  x\n  :::\n\n  后', '- <!---->\n\n  后'],
    ['a teacher note in a quote', '> 甲\n> :::teacher\n> x\n> :::\n乙', '> 甲\n> <!---->\n乙'],
    [
      'an answer between two lists, which stay two',
      '- a\n\n:::answer\nx\n:::\n\n- b',
      '- a\n\n<!---->\n\n- b',
    ],
    ['an answer inside a tip', '::::tip\n甲\n\n:::answer\nx\n:::\n::::', '::::tip\n甲\n\n<!---->\n::::'],
    ['an answer that nobody closed', '甲\n\n:::answer\nx\n', '甲\n\n<!---->\n'],
    ['an answer that ends with its list item', '- :::answer\n  x\n\n后', '- <!---->\n\n后'],
    [
      'the text of gaps',
      '水的化学式是 :fill[H2O]，:fill[]，:fill[a[1]]。',
      '水的化学式是 :fill[]，:fill[]，:fill[]。',
    ],
    ['a gap over two lines, which stays as many', '> 甲 :fill[x\n> y] 乙', '> 甲 :fill[\n> ] 乙'],
    ['a gap in a table cell', '| a |\n|---|\n| :fill[x\\|y] |', '| a |\n|---|\n| :fill[] |'],
    [
      'an answer shown in a code block, which is only an example',
      '```\n:::answer\nx\n:::\n```',
      '```\n:::answer\nx\n:::\n```',
    ],
    ['an escaped gap', '\\:fill[x]', '\\:fill[x]'],
    ['a note to students, which stays', ':::student\n甲\n:::', ':::student\n甲\n:::'],
    ['Windows line ends', '甲\r\n\r\n:::answer\r\nx\r\n:::\r\n\r\n乙', '甲\r\n\r\n乙'],
  ])('from %s', (_, text, expected) => expect(stripForStudents(text)).toBe(expected));

  it(
    'is without any secret, wherever it was planted in a text without faults',
    () => {
      fc.assert(
        fc.property(wellFormed, (text) => {
          expect(findMarkdownFaults(text)).toEqual([]);
          expect(stripForStudents(text)).not.toContain(secret);
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'parses as before, only without what was taken out',
    () => {
      fc.assert(
        fc.property(wellFormed, (text) => {
          expect(outline(parseMarkdown(stripForStudents(text)))).toEqual(outline(parseMarkdown(text)));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'gives the page that the whole text gives to students',
    () => {
      fc.assert(
        fc.property(wellFormed, (text) => {
          expect(markdownToHtml(stripForStudents(text), student)).toBe(markdownToHtml(text, student));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'looks the same in both editions, since no answer is left in it',
    () => {
      fc.assert(
        fc.property(wellFormed, (text) => {
          const left = stripForTeachers(stripForStudents(text));
          expect(markdownToHtml(left, teacher)).toBe(markdownToHtml(left, student));
          expect(markdownToCommonMark(left, teacher)).toBe(markdownToCommonMark(left, student));
        }),
        runs,
      );
    },
    patience,
  );

  it('looks the same in code and in plain text', () => {
    const code = stripForStudents('`G70 P:fill[10] Q:fill[20]`，:fill[M03]');
    expect(markdownToHtml(code, teacher)).toBe(markdownToHtml(code, student));
    const plain = plainForStudents('for (i = 0; i < :fill[10]; i++) :fill[发送]');
    for (const medium of ['html', 'md'] as const)
      expect(gapsIn(plain, medium, 'teacher')).toBe(gapsIn(plain, medium, 'student'));
  });

  it(
    'stays as it is when taken again, also from broken Markdown',
    () => {
      fc.assert(
        fc.property(fc.oneof(anyMarkdown, wellFormed), (text) => {
          const once = stripForStudents(text);
          expect(stripForStudents(once)).toBe(once);
        }),
        { ...runs, numRuns: 250 },
      );
    },
    patience,
  );
});

describe('the text that teachers may have', () => {
  it('is without notes to students and keeps everything else', () => {
    const text = ':::student\n甲\n:::\n\n:::answer\n乙 :fill[丙]\n:::';
    expect(stripForTeachers(text)).toBe(':::answer\n乙 :fill[丙]\n:::');
  });

  it(
    'stays as it is when taken again',
    () => {
      fc.assert(
        fc.property(wellFormed, (text) => {
          const once = stripForTeachers(text);
          expect(stripForTeachers(once)).toBe(once);
        }),
        runs,
      );
    },
    patience,
  );
});

/** What a tree says to students, in lines. */
function outline(node: Nodes, indent = ''): string[] {
  if (isPlaceholder(node)) return [];
  if (node.type === 'containerDirective' && (node.name === 'answer' || node.name === 'teacher')) return [];
  const value =
    'value' in node
      ? ` ${JSON.stringify(node.value.replaceAll('\r', '').replace(/:fill\[.*?\]/g, ':fill[]'))}`
      : '';
  const children =
    'children' in node && node.type !== 'textDirective'
      ? node.children.flatMap((child) => outline(child, `${indent} `))
      : [];
  const spread = 'spread' in node ? ` ${String(node.spread)}` : '';
  return [`${indent}${node.type}${value}${spread}`, ...children];
}
