import { describe, expect, it } from 'vitest';
import { findMarkdownFaults } from '../../../src/markdown/faults.ts';

/** `problem name suggestion? @line "source"`, the way a table of cases reads best. */
function faults(text: string): string[] {
  return findMarkdownFaults(text).map(({ problem, name, suggestion, line, start, end }) =>
    [
      problem,
      name,
      ...(suggestion ? [suggestion] : []),
      `@${line}`,
      JSON.stringify(text.slice(start, end)),
    ].join(' '),
  );
}

describe('no fault', () => {
  it.each([
    ['plain text', '时间 10:30，NO:NC，注意:安全'],
    [
      'every box',
      ['answer', 'teacher', 'student', 'safety', 'tip', 'case']
        .map((name) => `:::${name}\n甲\n:::`)
        .join('\n\n'),
    ],
    [
      'every leaf',
      '::blank\n\n::blank{lines=5}\n\n::qr{url="https://a.cn" title="网站"}\n\n::figure{src="图 1.png" title="图 1"}',
    ],
    ['full-width digits', '::blank{lines="５"}'],
    ['a gap', '水是 :fill[H2O]，冰是 :fill[]'],
    ['a titled case', ':::case[一起 *触电* 事故 :fill[甲]]\n甲\n:::'],
    ['longer fences around shorter ones', '::::tip\n:::answer\n甲\n:::\n::::'],
    ['a box in a list and in a quote', '- 甲\n  :::answer\n  乙\n  :::\n\n> :::tip\n> 甲\n> :::'],
    ['Windows line ends', ':::answer\r\n甲\r\n:::\r\n'],
    [
      'code and formulas',
      '`stats:::print` $a:::b$ ``：：：``\n\n```\na[1:::2]\n```\n\n> ~~~\n> :::\n> ~~~\n\n$$\n:::\n$$',
    ],
    [
      'gaps in code',
      '`G01 X:fill[20] F:填空[a[0]]`\n\n```c\nwhile (:fill[1]) { step(); }\n```\n\n    LD :fill[X0]',
    ],
    [
      'Chinese names',
      ':::答案\n甲\n:::\n\n:::安全\n乙 :填空[丙]\n:::\n\n::空行{lines=2}\n\n::二维码{url="https://a.cn"}',
    ],
    ['C++ and IPv6', 'std::vector，地址 ::1'],
    ['a box indented as in Word', '1. 甲\n\n       :::answer\n       乙\n       :::'],
    ['two full-width colons', '甲：：乙'],
  ])('in %s', (_, text) => expect(faults(text)).toEqual([]));
});

describe('one fault', () => {
  it.each([
    [
      'a misspelt box with its fence',
      ':::anwser\n甲\n:::',
      'unknown-directive anwser :::answer @0 ":::anwser"',
    ],
    [
      'a misspelt box without its fence',
      '甲\n\n:::anwser\n甲',
      'unknown-directive anwser :::answer @2 ":::anwser"',
    ],
    ['a capital letter', ':::Answer\n甲\n:::', 'unknown-directive Answer :::answer @0 ":::Answer"'],
    ['a misspelt Chinese name', ':::答安\n甲\n:::', 'unknown-directive 答安 :::答案 @0 ":::答安"'],
    [
      'another word for a name',
      ':::参考答案\n甲\n:::',
      'unknown-directive 参考答案 :::答案 @0 ":::参考答案"',
    ],
    [
      'a name that is like nothing',
      ':::warning-box\n甲\n:::',
      'unknown-directive warning-box @0 ":::warning-box"',
    ],
    ['a box written as a leaf', '::answer\n甲\n:::', 'unknown-directive answer :::answer @0 "::answer"'],
    [
      'a leaf written as a box',
      ':::blank{lines=3}\n:::',
      'unknown-directive blank ::blank @0 ":::blank{lines=3}"',
    ],
    ['a misspelt leaf', '::blanck{lines=3}', 'unknown-directive blanck ::blank @0 "::blanck{lines=3}"'],
    ['a space before the name', '::: answer\n甲\n:::', 'leftover-fence answer :::answer @0 "::: answer"'],
    ['full-width colons', '：：：answer\n甲\n：：：', 'leftover-fence answer :::answer @0 "：：：answer"'],
    [
      'full-width colons and a Chinese name',
      '：：：教师\n甲\n：：：',
      'leftover-fence 教师 :::教师 @0 "：：：教师"',
    ],
    ['text behind the name', ':::answer 先断电\n:::', 'leftover-fence answer :::answer @0 ":::answer"'],
    ['a box on one line', ':::answer 先断电 :::', 'leftover-fence answer :::answer @0 ":::answer"'],
    [
      'a box in a table cell',
      '| 题 |\n|---|\n| 甲 :::answer 乙 ::: |',
      'leftover-fence answer :::answer @2 ":::answer"',
    ],
    ['a fence in a heading', '# 甲 :::', 'leftover-fence  @0 ":::"'],
    ['a fence without an opening', '甲\n\n:::\n', 'leftover-fence  @2 ":::"'],
    [
      'a box inside raw HTML',
      '<div>\n:::answer\n甲\n:::\n</div>',
      'leftover-fence answer :::answer @1 ":::answer"',
    ],
    [
      'a box among indented lines of code',
      '甲\n\n    :::answer\n    a = 1;\n    b = [2];\n    :::',
      'leftover-fence answer :::answer @2 ":::answer"',
    ],
    [
      'a box after a code fence that nobody closed',
      '```\n甲\n\n:::answer\n乙\n:::',
      'leftover-fence answer :::answer @3 ":::answer"',
    ],
    [
      'a box between two code fences of which one was forgotten',
      '```\n甲\n\n:::answer\n乙\n:::\n\n```\n丙\n```',
      'leftover-fence answer :::answer @3 ":::answer"',
    ],
    ['a box that is never closed', ':::answer\n甲\n', 'unclosed-directive answer @0 ":::answer"'],
    ['a closing fence that is too short', '::::answer\n甲\n:::', 'unclosed-directive answer @0 "::::answer"'],
    ['a closing fence at the end of a line', ':::answer\n甲 :::', 'unclosed-directive answer @0 ":::answer"'],
    [
      'a box that ends with its list item',
      '- :::answer\n  甲\n\n乙\n:::',
      'unclosed-directive answer @0 ":::answer"',
    ],
    ['a box that ends with its quote', '> :::answer\n> 甲\n:::', 'unclosed-directive answer @0 ":::answer"'],
    [
      'an inner fence as long as the outer one',
      ':::tip\n:::answer\n甲\n:::\n:::',
      'nested-box answer tip @1 ":::answer"',
    ],
    ['a gap without its bracket', '水是 :fill[H2O', 'unclosed-gap fill @0 ":fill"'],
    ['a gap cut by a table cell', '| :fill[a | b] |\n|---|---|', 'gap-pipe fill @0 ":fill"'],
    ['a gap in code that ends on another line', '```\na = :fill[1\n]\n```', 'unclosed-gap fill @1 ":fill"'],
    ['a gap with full-width signs', '水是：fill【H2O】', 'gap-form fill @0 "：fill"'],
    ['a gap with full-width brackets', '水是 :fill【H2O】', 'gap-form fill @0 ":fill"'],
    ['a gap with a space', '水是 :fill [H2O]', 'gap-form fill @0 ":fill"'],
    ['a leaf in running text', '作答 ::blank{lines=3}', 'leftover-fence blank ::blank @0 "::blank"'],
    ['an escape that leaves three colons', '\\::::', 'leftover-fence  @0 "::::"'],
    ['lines that are no number', '::blank{lines=abc}', 'bad-attribute lines @0 "lines=abc"'],
    ['no lines at all', '::blank{lines=0}', 'bad-attribute lines @0 "lines=0"'],
    ['more lines than a page has', '::blank{lines=61}', 'bad-attribute lines @0 "lines=61"'],
    ['a misspelt attribute', '::blank{lins=3}', 'bad-attribute lins @0 "lins=3"'],
    ['a code without address', '::qr{title="甲"}', 'bad-attribute url @0 "::qr{title=\\"甲\\"}"'],
    [
      'a code with an unsafe address',
      '::qr{url="javascript:alert(1)"}',
      'bad-attribute url @0 "url=\\"javascript:alert(1)\\""',
    ],
    [
      'an address in Chinese quotes',
      '::qr{url=“https://a.cn”}',
      'curly-quotes url=“https://a.cn” @0 "::qr{url=“https://a.cn”}"',
    ],
    [
      'a picture and its title in Chinese quotes',
      '::figure{src=“图片/a.png” title=“甲 乙”}',
      'curly-quotes src=“图片/a.png” @0 "::figure{src=“图片/a.png” title=“甲 乙”}"',
    ],
    ['a box called 注意', ':::注意\n先断电\n:::', 'unknown-directive 注意 :::安全 @0 ":::注意"'],
    ['a figure without image', '::figure', 'bad-attribute src @0 "::figure"'],
    [
      'a figure from elsewhere',
      '::figure{src="//evil.cn/a.png"}',
      'bad-attribute src @0 "src=\\"//evil.cn/a.png\\""',
    ],
    ['a label that nothing would show', '::blank[甲]', 'bad-attribute […] @0 "::blank[甲]"'],
    ['an attribute on a box', ':::tip{color=red}\n甲\n:::', 'bad-attribute color @0 "color=red"'],
  ])('for %s', (_, text, expected) => expect(faults(text)).toEqual([expected]));
});

describe('as many faults as slips', () => {
  it('for nested boxes that are never closed', () =>
    expect(faults(':::tip\n:::answer\n甲')).toEqual([
      'unclosed-directive tip @0 ":::tip"',
      'unclosed-directive answer @1 ":::answer"',
    ]));

  it('for two slips of different kinds, in the order of the text', () =>
    expect(faults('::: answer\n甲\n:::\n\n::blank{lines=x}\n\n:::tipp\n乙\n:::')).toEqual([
      'leftover-fence answer :::answer @0 "::: answer"',
      'bad-attribute lines @4 "lines=x"',
      'unknown-directive tipp :::tip @6 ":::tipp"',
    ]));
});
