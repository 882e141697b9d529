import { describe, expect, it } from 'vitest';
import { findComments, findTags } from '../../../src/markdown/raw-html.ts';

const comments = (text: string): string[] =>
  findComments(text).map(({ line, start, end }) => `@${line} ${JSON.stringify(text.slice(start, end))}`);
const tags = (text: string): string[] =>
  findTags(text).map(
    ({ name, line, start, end }) => `${name} @${line} ${JSON.stringify(text.slice(start, end))}`,
  );

describe('a comment', () => {
  it.each([
    ['on a line of its own', '甲\n\n<!-- 答案：乙 -->\n', ['@2 "<!-- 答案：乙 -->"']],
    ['in a line', '甲<!-- 乙 -->丙', ['@0 "<!-- 乙 -->"']],
    ['over several lines', '<!--\n答案\n\n乙\n-->\n丙', ['@0 "<!--"']],
    ['cut in two by an empty line', '甲 <!-- 乙\n\n丙 -->', ['@0 "<!-- 乙"']],
    ['that nobody closed', '甲 <!-- 乙', ['@0 "<!-- 乙"']],
    [
      'in a list, a quote and a cell',
      '- <!-- 甲 -->\n\n> <!-- 乙 -->\n\n| a |\n|---|\n| <!-- 丙 --> |',
      ['@0 "<!-- 甲 -->"', '@2 "<!-- 乙 -->"', '@6 "<!-- 丙 -->"'],
    ],
    ['inside a tag', '<div>\n<!-- 甲 -->\n</div>', ['@1 "<!-- 甲 -->"']],
    ['without words', '甲\n\n<!---->\n\n乙', ['@2 "<!---->"']],
    ['with Windows line ends', '甲\r\n\r\n<!-- 乙 -->\r\n', ['@2 "<!-- 乙 -->"']],
    ['in an answer', ':::answer\n<!-- 甲 -->\n:::', ['@1 "<!-- 甲 -->"']],
  ])('%s is found', (_, text, expected) => expect(comments(text)).toEqual(expected));

  it.each([
    ['in code', '`<!-- 甲 -->`\n\n```html\n<!-- 乙 -->\n```'],
    ['in a formula', '$$\na<!--b\n$$'],
    ['escaped', '\\<!-- 甲 -->'],
    ['that is an arrow', '甲 <-- 乙 --> 丙'],
  ])('is none %s', (_, text) => expect(comments(text)).toEqual([]));

  it('is no tag besides', () => expect(tags('甲<!-- <b>乙</b> -->丙')).toEqual([]));
});

describe('a tag', () => {
  it.each([
    ['in a line, once with its end', '先<b>甲</b>', ['b @0 "<b>"']],
    ['in capitals', '甲<BR/>乙', ['br @0 "<BR/>"']],
    ['in a cell', '| a |\n|---|\n| 甲<br>乙 |', ['br @2 "<br>"']],
    ['with attributes', '甲\n\n<div align="center">\n乙\n</div>', ['div @2 "<div align=\\"center\\">"']],
    ['of each kind once', '<u>甲</u><br><u>乙</u><br>', ['u @0 "<u>"', 'br @0 "<br>"']],
  ])('%s is found', (_, text, expected) => expect(tags(text)).toEqual(expected));

  it.each([
    ['in code', '`<b>` 与\n\n```html\n<b>甲</b>\n```'],
    ['that names a key or a type', '按 <Ctrl>+<C>，List<String>，vector<B>'],
    ['that is a comparison', 'a<b，x < y > z'],
    ['that is an address', '<https://a.cn> <a@b.cn>'],
    ['escaped', '\\<b>甲'],
  ])('is none %s', (_, text) => expect(tags(text)).toEqual([]));
});

describe('what a page of the web begins with', () => {
  const hiding = (text: string): boolean[] => findTags(text).map(({ hides }) => hides);

  it.each([
    '先写 <!DOCTYPE html> 再写页面。',
    '<!doctype html>',
    '视口写 <meta name="viewport" content="width=device-width, initial-scale=1"> 一行。',
    '编码写 <meta charset="utf-8"> 一行。',
  ])('%s hides nothing', (text) => expect(hiding(text)).toEqual([false]));

  it.each([
    '甲 <meta name="viewport" content="先断电"> 乙',
    '甲 <meta name="answer" content="width=1"> 乙',
    '甲 <!DOCTYPE html 先断电> 乙',
    '甲 <meta charset="utf-8" content="B"> 乙',
  ])('%s may hide an answer', (text) => expect(hiding(text)).toEqual([true]));
});
