import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksPlain } from '../../../src/markdown/looks-plain.ts';
import { markdownToCell } from '../../../src/markdown/to-cell.ts';
import { markdownToCommonMark } from '../../../src/markdown/to-commonmark.ts';
import { markdownToHtml } from '../../../src/markdown/to-html.ts';
import { anyMarkdown } from './arbitraries.ts';
import { student } from './options.ts';

describe('text that needs no parser', () => {
  it.each([
    '按“评估、不动、呼救、处置、记录”处置一起跌倒。',
    '电压 3.5 V，时间 10:30',
    'a-b',
    '第一段。\n\n第二段。',
    '　　缩进两格',
    '（1）甲',
    '',
    '5 #1 #2',
  ])('%j', (text) => expect(looksPlain(text)).toBe(true));
});

describe('text that may need one', () => {
  it.each([
    '- 甲',
    '1. 甲',
    '# 甲',
    '甲\n===',
    '甲\n---',
    '**甲**',
    'KM1_2',
    ' 甲',
    '甲 ',
    ':::tip',
    '：fill[',
    'http://a.cn',
    'www.a.cn',
    'a@b.cn',
    'a < b',
    'A&B',
    '甲|乙',
    '甲\n:-',
    '5$',
    '甲\r\n乙',
  ])('%j', (text) => expect(looksPlain(text)).toBe(false));
});

describe('a plain text', () => {
  const plain = fc
    .array(
      fc.constantFrom(
        '甲',
        '乙。',
        'word',
        ' ',
        '\n',
        '\n\n',
        '\n\n\n',
        '10:30',
        'w',
        'W.',
        '.',
        'a-b',
        '3.5',
        '1)',
        '-',
        '=',
        '+',
        '#',
        '(',
        ')',
        '{',
        '}',
        '!',
        '"',
        "'",
        '%',
        '^',
        ';',
        '/',
        ':',
        '“',
        '　',
        '🙂',
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.join(''));

  it.each([
    ['HTML', markdownToHtml],
    ['CommonMark', markdownToCommonMark],
    ['a cell', markdownToCell],
  ])(
    'gives the same page with and without the parser: %s',
    (_, convert) => {
      fc.assert(
        fc.property(fc.oneof(plain, anyMarkdown, fc.string({ unit: 'grapheme' })), (text) => {
          fc.pre(looksPlain(text));
          // A definition that nothing refers to shows nothing and sends the text through the parser.
          expect(convert(`${text}\n\n[x]: y`, student)).toBe(convert(text, student));
        }),
        { seed: 20240901, numRuns: 800, maxSkipsPerRun: 1000 },
      );
    },
    300_000,
  );
});
