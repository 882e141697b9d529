import { describe, expect, it } from 'vitest';
import { unprintedNotes } from '../../../src/markdown/citations.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';

const unprinted = (text: string): string[] =>
  unprintedNotes(parseMarkdown(text)).map(({ label, position }) => `${label} @${position?.start.line}`);

describe('a line that is printed nowhere', () => {
  it.each([
    ['a footnote that nothing cites', '甲\n\n[^注]: 乙', ['注 @3']],
    ['an address that nothing cites', '甲\n\n[注]: https://a.cn', ['注 @3']],
    ['a second footnote of one name', '甲[^1]\n\n[^1]: 乙\n\n[^1]: 丙', ['1 @5']],
    ['a second address of one name', '[甲][1]\n\n[1]: https://a.cn\n[1]: https://b.cn', ['1 @4']],
    ['a standard beside a number in the text', '按标准[1]执行\n\n[1]: GB/T1804', ['1 @3']],
    ['a file beside a number in the text', '见图[2]\n\n[2]: 图纸/主轴.dwg', ['2 @3']],
  ])('is %s', (_, text, lines) => expect(unprinted(text)).toEqual(lines));

  it.each([
    ['a footnote that is cited', '甲[^1]\n\n[^1]: 乙'],
    ['an address behind a word', '甲[1]\n\n[1]: https://a.cn'],
    ['a file behind the words of a link, which is a dead link', '[甲][1]\n\n[1]: a.pdf'],
    ['a picture', '![甲][1]\n\n[1]: a.png'],
    ['a list of sources as they are usually typed', '甲[1]\n\n[1] GB/T 1804\n[2] 《教程》'],
  ])('is not %s', (_, text) => expect(unprinted(text)).toEqual([]));
});
