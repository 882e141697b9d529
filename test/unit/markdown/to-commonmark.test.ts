import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../../src/markdown/for-students.ts';
import { isLinkAddress, isSafeUrl } from '../../../src/markdown/safe-url.ts';
import { markdownToCommonMark } from '../../../src/markdown/to-commonmark.ts';
import { walk } from '../../../src/markdown/walk.ts';
import { anyMarkdown, secret, wellFormed } from './arbitraries.ts';
import { student, teacher } from './options.ts';

const forStudents = (text: string) => markdownToCommonMark(text, student);
const forTeachers = (text: string) => markdownToCommonMark(text, teacher);
const line = '＿'.repeat(20);

describe('plain Markdown', () => {
  it.each([
    ['headings at the level of the page', '# 一\n\n#### 二', '### 一\n\n###### 二'],
    ['words with underscores', '接触器 KM1_2 与 _重点_', '接触器 KM1_2 与 *重点*'],
    ['lists', '* 甲\n* 乙\n\n1) 丙\n2) 丁', '- 甲\n- 乙\n\n1) 丙\n2) 丁'],
    ['task lists', '* [x] 甲', '- [x] 甲'],
    ['tables', '|甲|乙|\n|:-|-|\n|1|`a\\|b`|', '| 甲 | 乙 |\n| :- | - |\n| 1 | `a\\|b` |'],
    ['formulas', '$U_1$\n\n$$\nU_1\n$$', '$U_1$\n\n$$\nU_1\n$$'],
    [
      'formulas without tags and links for readers that know no formulas',
      '$a<b$ $[x](javascript:y)$',
      '$a< b$ $[x] (javascript:y)$',
    ],
    ['a bar in a formula in a table', '| a |\n|---|\n| $\\|x\\|$ |', '| a |\n| - |\n| $\\|x\\|$ |'],
    [
      'links, also by reference',
      '[甲][x] <http://b.cn>\n\n[x]: http://a.cn',
      '[甲](http://a.cn) <http://b.cn>',
    ],
    ['images', '![甲](a.png) ![乙](no.png)', '![甲](img/a.png) !\\[乙]\\(no.png)'],
    ['links to files as text', '[甲](../a.pdf)', '\\[甲]\\(../a.pdf)'],
    [
      'links that anyone can follow',
      '[甲](#a) [乙](tel:123) [丙](mailto:a@b.cn)',
      '[甲](#a) [乙](tel:123) [丙](mailto:a@b.cn)',
    ],
    ['unsafe links as text', '[甲](javascript:x)', '\\[甲]\\(javascript:x)'],
    [
      'raw HTML as text',
      '甲 <b>乙</b>\n\n<div>\n  丙\n</div>',
      '甲 \\<b>乙\\</b>\n\n\\<div>\\\n丙\\\n\\</div>',
    ],
    ['raw HTML in a list as text', '- <div>', '- \\<div>'],
    ['footnotes of their own field', '甲[^注]\n\n[^注]: 乙', '甲[^f1-1]\n\n[^f1-1]: 乙'],
    ['a box', ':::safety\n断电\n\n- 甲\n- 乙\n:::', '> **安全**\n>\n> 断电\n>\n> - 甲\n> - 乙'],
    ['a box with a title', ':::case[一起 *触电*]\n甲\n:::', '> **案例** 一起 *触电*\n>\n> 甲'],
    [
      'two boxes in a row',
      ':::tip\n甲\n:::\n\n:::tip\n乙\n:::',
      '> **提示**\n>\n> 甲\n\n<!---->\n\n> **提示**\n>\n> 乙',
    ],
    ['writing lines', '::blank{lines=2}', `${line}\n\n${line}`],
    ['a QR code as a link', '::qr{url="https://a.cn" title="网站"}', '网站 <https://a.cn>'],
    ['a figure as an image', '::figure{src="a.png" title="图 1"}', '![图 1](img/a.png)\n\n**插图** 图 1'],
    ['a figure that is not there', '甲\n\n::figure{src="no.png"}', '甲\n\n::figure{src="no.png"}'],
    ['answers', '甲\n\n:::answer\n乙\n:::\n\n丙', '甲\n\n> **答案**\n>\n> 乙\n\n丙'],
    ['gaps with their answers', '是 :fill[水]，:fill[**冰**]:fill[雪]', '是 **水**，**冰** **雪**'],
  ])('for teachers has %s', (_, text, expected) => expect(forTeachers(text)).toBe(expected));

  it.each([
    ['no answers', '甲\n\n:::answer\n乙\n:::\n\n丙', '甲\n\n丙'],
    ['nothing where an answer was cut out', '- 甲\n  <!---->\n- 乙', '- 甲\n- 乙'],
    [
      'gaps to fill',
      '是 :fill[水]，:fill[冰]:fill[雪]',
      '是 ＿＿＿＿＿＿＿＿，＿＿＿＿＿＿＿＿ ＿＿＿＿＿＿＿＿',
    ],
  ])('for students has %s', (_, text, expected) => expect(forStudents(text)).toBe(expected));

  it('holds no secret for students, wherever it was planted', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(forStudents(text)).not.toContain(secret);
      }),
      { seed: 7, numRuns: 80 },
    );
  }, 300_000);

  it('needs no HTML and links to nothing unsafe, also for readers that know no formulas', () => {
    fc.assert(
      fc.property(fc.oneof(wellFormed, anyMarkdown), fc.constantFrom(student, teacher), (text, options) => {
        for (const { node } of walk(gfmTree(markdownToCommonMark(text, options))))
          expect(isHarmless(node)).toBe(true);
      }),
      { seed: 20240901, numRuns: 80 },
    );
  }, 300_000);

  it('of plain Markdown is the same again', () => {
    fc.assert(
      fc.property(wellFormed, fc.constantFrom(student, teacher), (text, options) => {
        const same = {
          ...options,
          headingLevel: 1,
          resolveImage: (src: string) => ({ address: src }),
          idPrefix: '',
        };
        // The first time may put blank lines between blocks that need them.
        const once = markdownToCommonMark(markdownToCommonMark(text, same), same);
        expect(markdownToCommonMark(once, same)).toBe(once);
      }),
      { seed: 20240901, numRuns: 80 },
    );
  }, 300_000);
});

function gfmTree(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function isHarmless(node: Nodes): boolean {
  if (node.type === 'link') return isLinkAddress(node.url);
  if (node.type === 'image') return isSafeUrl(node.url);
  return node.type !== 'html' || isPlaceholder(node);
}
