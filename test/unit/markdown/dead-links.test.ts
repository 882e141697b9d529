import { describe, expect, it } from 'vitest';
import { findDeadLinks } from '../../../src/markdown/dead-links.ts';

const links = (text: string): string[] =>
  findDeadLinks(text).map(({ line, written }) => `@${line} ${written}`);

describe('a link that leads nowhere', () => {
  it.each([
    ['a file', '甲\n\n看[下载](../data.pdf)', ['@2 [下载](../data.pdf)']],
    ['a file of the same folder', '[甲](data.pdf "题")', ['@0 [甲](data.pdf "题")']],
    ['a place in a file', '[甲](b.md#c)', ['@0 [甲](b.md#c)']],
    ['a drive', '[甲](C:/a.pdf)', ['@0 [甲](C:/a.pdf)']],
    ['nothing', '[甲]()', ['@0 [甲]()']],
    ['a file, in angle brackets', '<file:///a.pdf>', ['@0 <file:///a.pdf>']],
    ['a definition, once', '[甲][x] [乙][x]\n\n[x]: ../a.pdf', ['@2 [x]: ../a.pdf']],
    ['a picture around which it stands', '[![甲](a.png)](a.pdf)', ['@0 [![甲](a.png)](a.pdf)']],
    ['a file with a long name', `[甲](${'a'.repeat(80)}.pdf)`, [`@0 [甲](${'a'.repeat(56)}…`]],
  ])('%s', (_, text, expected) => expect(links(text)).toEqual(expected));
});

it.each([
  ['the web', '[甲](https://a.cn/b.pdf) <http://a.cn> www.a.cn'],
  ['a mailbox and a telephone', '[甲](mailto:a@b.cn) [乙](tel:123) a@b.cn'],
  ['the page', '[甲](#b) [乙][x]\n\n[x]: #c'],
  ['a picture', '![甲](a.png) ![乙][x]\n\n[x]: b.png'],
  ['what only looks like a link', '`[甲](a.pdf)` \\[甲](a.pdf) 甲[1]（乙）'],
  ['a definition that nothing uses', '[x]: a.pdf'],
])('a link to %s is left alone', (_, text) => expect(links(text)).toEqual([]));
