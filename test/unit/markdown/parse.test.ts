import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { walk } from '../../../src/markdown/walk.ts';
import { anyMarkdown } from './arbitraries.ts';

/** Types of all nodes, directives with their names. */
function types(text: string): string[] {
  return [...walk(parseMarkdown(text))].map(({ node }) =>
    'name' in node ? `${node.type}:${node.name}` : node.type,
  );
}

describe('colons in running text', () => {
  it.each([
    '10:30',
    'NO:NC',
    '注意:安全',
    '电压:U=220V',
    'a:b[c]{d}',
    ':filler[a]',
    ':fill',
    ':Fill[a]',
    '填写:fill',
    'a::fill[b]',
    ':fill[没有结尾',
    ':fill[[[嵌套不齐]',
    'std::vector',
  ])('stay literal in %s', (text) => {
    expect(types(text)).toEqual(['root', 'paragraph', 'text']);
    expect(textOf(parseMarkdown(text))).toBe(text);
  });

  it.each([
    ['水是:fill[H2O]吗', 'H2O'],
    [':fill[]', ''],
    [':fill[a [1] b]', 'a [1] b'],
    [':fill[a \\] b]', 'a ] b'],
    [':fill[两\n行]', '两\n行'],
    ['\\::fill[x]', 'x'],
    ['> :fill[引用\n> 之内]', '引用\n之内'],
  ])('make a gap of %s', (text, inside) => {
    const gaps = [...walk(parseMarkdown(text))]
      .map(({ node }) => node)
      .filter((node) => node.type === 'textDirective');
    expect(gaps.map((gap) => textOf(gap))).toEqual([inside]);
  });

  it('leave what follows a gap alone', () =>
    expect(textOf(parseMarkdown(':fill[a]{b} :fill[c](d)'))).toBe('a{b} c(d)'));
});

describe('block directives', () => {
  it.each([
    [':::answer\n甲\n:::', ['containerDirective:answer', 'paragraph', 'text']],
    ['::blank{lines=5}', ['leafDirective:blank']],
    ['- :::tip\n  甲\n  :::', ['list', 'listItem', 'containerDirective:tip', 'paragraph', 'text']],
    ['> :::tip\n> 甲\n> :::', ['blockquote', 'containerDirective:tip', 'paragraph', 'text']],
    ['::: answer', ['paragraph', 'text']],
    ['：：：answer', ['paragraph', 'text']],
    ['```\n:::answer\n```', ['code']],
    ['$$\n:::answer\n$$', ['math']],
  ])('in %j', (text, expected) => expect(types(text)).toEqual(['root', ...expected]));
});

describe('formulas', () => {
  it.each([
    ['$U=220V$', ['paragraph', 'inlineMath']],
    ['$$\nx\n$$', ['math']],
    ['定价 5$', ['paragraph', 'text']],
    ['\\$5 和 \\$6', ['paragraph', 'text']],
  ])('in %j', (text, expected) => expect(types(text)).toEqual(['root', ...expected]));
});

describe('lists with answers', () => {
  const spread = (text: string) =>
    [...walk(parseMarkdown(text))].flatMap(({ node }) =>
      node.type === 'list' ? [node.spread || node.children.some((item) => item.spread)] : [],
    );

  it.each([
    ['- 甲\n  :::answer\n  一\n\n  二\n  :::\n- 乙', [false]],
    ['- 甲\n\n  :::answer\n  一\n  :::\n- 乙', [true]],
    ['- 甲\n\n- 乙', [true]],
    ['> - 甲\n> - 乙\n>\n> 后', [false]],
    ['- 甲\n  - 一\n\n- 乙', [true, false]],
  ])('%j are loose only where a blank line separates blocks of an item', (text, expected) =>
    expect(spread(text)).toEqual(expected),
  );
});

describe('text beyond reason', () => {
  it.each([
    ['quotes', '>'.repeat(50_000)],
    ['brackets', '['.repeat(50_000)],
    ['stars', '*'.repeat(50_000)],
    ['closing stars', 'a* '.repeat(50_000)],
    ['list markers', '1. '.repeat(20_000)],
    ['footnotes', '[^a]: '.repeat(20_000)],
    ['containers', ':::a\n'.repeat(20_000)],
    ['nested lists', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['nested emphasis', '*a '.repeat(700) + 'a* '.repeat(700)],
  ])('of %s becomes literal text', (_, text) => {
    const tree = parseMarkdown(text);
    expect(tree.children.every((node) => node.type === 'paragraph')).toBe(true);
    expect(textOf(tree).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it.each([
    ['a line of dashes with spaces', '- '.repeat(60), 'thematicBreak'],
    ['a long list', '- **甲**\n'.repeat(1500), 'list'],
    ['a long table', `|甲|乙|\n|-|-|\n${'|**1**|`2`|\n'.repeat(1000)}`, 'table'],
    ['many containers one after the other', ':::tip\n甲\n:::\n'.repeat(300), 'containerDirective'],
  ])('is not %s', (_, text, type) => expect(parseMarkdown(text).children[0]?.type).toBe(type));

  it('is never an exception', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        parseMarkdown(text);
      }),
      { seed: 20240901, numRuns: 200 },
    );
  });
});
