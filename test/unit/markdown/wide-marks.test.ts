import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../../src/markdown/to-html.ts';
import { wideMarksIn } from '../../../src/markdown/wide-marks.ts';
import { teacher } from './options.ts';

const meant = (text: string): string =>
  wideMarksIn(text).reduceRight(
    (whole, { start, end, right }) => whole.slice(0, start) + right + whole.slice(end),
    text,
  );

describe('marks typed on a Chinese keyboard', () => {
  it.each([
    ['＊＊注意：＊＊先断电', '**注意：**先断电'],
    ['～～删去～～', '~~删去~~'],
    ['输入｀G01 X10｀', '输入`G01 X10`'],
    ['输入 ·G01· 后', '输入 `G01` 后'],
    ['｀｀｀python\nx = 1\n｀｀｀', '```python\nx = 1\n```'],
    ['···\nG01\n···', '```\nG01\n```'],
    ['＄U=IR＄', '$U=IR$'],
    ['10＾-6＾', '10^-6^'],
    ['！[图](img/a.png)', '![图](img/a.png)'],
    ['![图]（img/a.png）', '![图](img/a.png)'],
    ['[手册]（https://example.org）', '[手册](https://example.org)'],
    ['[手册](https://example.org）', '[手册](https://example.org)'],
    ['见注［^1］\n\n［^1］：手册', '见注[^1]\n\n[^1]:手册'],
    ['＃ 准备\n先断电', '# 准备\n先断电'],
    ['＃＃准备', '## 准备'],
    ['》先断电\n》再验电', '> 先断电\n> 再验电'],
    ['＞先断电\n＞再验电', '> 先断电\n> 再验电'],
    ['- 【x】断电\n- 【 】验电', '- [x] 断电\n- [ ] 验电'],
  ])('%j means %j', (typed, wanted) => expect(meant(typed)).toBe(wanted));

  it.each([
    ...[
      '》 380°C 时停机',
      '＞ 380°C',
      '按＃键返回',
      '＃号键',
      '＃1 泵',
      '密码＊＊＊＊',
      '＊ 必填\n＊ 单位 mm',
    ],
    ...['2～3～4 秒', '＄5 和 ＄6', '阿·凡·达', '约翰·D·洛克菲勒', 'A·B·C', 'N·m', '3·5·7', '· G01 · G02'],
    ...[
      '见图（a.png）',
      '【手册】（https://example.org）',
      '［1］见手册',
      '注意！[见手册](https://example.org)',
    ],
    ...['“《电工》”与《钳工》', '【x】轴', '５＞３，７＞６'],
  ])('%j is text', (typed) => expect(meant(typed)).toBe(typed));
});

it('keeps apart lines that begin with such marks', () => {
  const pairs = [
    '－断电\n－验电',
    '＋断电\n＋验电',
    '》断电\n》验电',
    '１．断电\n２．验电',
    '1。断电\n2。验电',
  ];
  const boxes = ['【x】断电\n【 】验电', '［√］断电\n［ ］验电', '＃ 准备\n先断电', '#准备\n先断电'];
  const joined = [...pairs, ...boxes].filter((typed) => !markdownToHtml(typed, teacher).includes('<br>'));
  expect(joined).toEqual([]);
  expect(markdownToHtml('检查\n#1 泵的绝缘', teacher)).not.toContain('<br>');
});
