/**
 * Whatever an author types into plain fields, every Markdown page keeps its structure and shows the text as
 * it is, as another parser than ours reads it.
 */
import fc from 'fast-check';
import type { Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { everyKind } from '../render/every-kind.ts';
import { modelOf, type Page, pagesOfModel, rendering } from './all-pages.ts';
import { reader } from './page-facts.ts';

/**
 * Plain texts of the fixture that stand in headings, table cells, lists, link texts and beside labels; options
 * are Markdown.
 */
const places = [
  '名称: 跌倒的应急处置',
  '名称: 跌倒防护',
  '名称: 老年服务与管理',
  '    名称: 认识现场',
  '        名称: 读懂任务单',
  '    名称: 情景处置',
  '    名称: 不能搬动的表现',
  '  - 名称: 急救箱',
  '    型号规格: 含夹板',
  '      - 名称: 评估',
  '        劳动组织方式: 首到者完成',
  '        工作成果: 伤情判断',
  '    名称: 五步法示范',
  '企业名称: 颐养院',
  '    成果形式: 现场操作',
  '    解释: 突发的非故意的体位改变',
] as const;
const lists = [
  '任务要求: [搬动前完成评估]',
  '列: [情况, 决定, 依据]',
  '行: [手臂擦伤, 颈部疼痛]',
  '学习内容: [五步法]',
] as const;

const mark = '某某某';
const model = modelOf(marked());
const chinese = rendering('zh-CN');

/** The fixture with a mark in all those places. */
function marked(): Record<string, string> {
  const files = Object.entries(everyKind).map(([path, file]): [string, string] => {
    let changed = file;
    for (const place of places)
      changed = changed.replaceAll(place, `${place.slice(0, place.indexOf(':'))}: ${mark}`);
    for (const list of lists) {
      const [key, values = ''] = list.split(': ');
      const filled = values.split(', ').map((_, index) => `${index}${mark}`);
      changed = changed.replaceAll(list, `${key}: [${filled.join(', ')}]`);
    }
    return [path, changed];
  });
  return Object.fromEntries(files);
}

/** The pages of the same model with this text for the mark; students get the same templates with less in them. */
function written(text: string): Page[] {
  return pagesOfModel(withText(model, text), chinese, 'reference', ({ edition }) => edition !== 'student');
}

function withText<Value>(value: Value, text: string): Value {
  if (typeof value === 'string') return value.replaceAll(mark, () => text) as Value;
  if (Array.isArray(value)) return value.map((item) => withText(item, text)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withText(item, text)])) as Value;
}

/**
 * Names of all blocks and spans; addresses that a site would make links of anyway are not of the page's
 * making.
 */
/** A line break that the author typed is a line break, and no structure. */
function structure(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ type, info, tag, content, children }) => {
    if (children) return structure(children);
    if (type.startsWith('text') || type === 'softbreak' || info === 'auto') return [];
    if (type === 'html_inline' && content.trim() === '<br>') return [];
    return [type.startsWith('html') ? `${type} ${content.trim()}` : `${type} ${tag}`];
  });
}

function shown(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) =>
      children ? shown(children) : type.startsWith('html') ? ' ' : content,
    )
    .join('');
}

const plain = written('某');
const expected = new Map(plain.map(({ path, md }) => [path, structure(reader.parse(md, {}))]));

function expectLiteral(text: string): void {
  const wanted = text.replace(/[ \t\r\n]+/g, ' ').trim();
  let found = 0;
  for (const { path, md } of written(text)) {
    const tokens = reader.parse(md, {});
    expect(structure(tokens), path).toEqual(expected.get(path));
    if (shown(tokens).replace(/ +/g, ' ').includes(wanted)) found++;
  }
  expect(found).toBeGreaterThan(20);
}

it('has places for it in every kind of field', () => {
  const files = Object.values(everyKind).join('\n');
  expect([...places, ...lists].filter((place) => !files.includes(place))).toEqual([]);
});

describe('plain text of an author', () => {
  it.each([
    'a|b || c\\|d',
    '`码` ``x` ```',
    '*粗* **粗** _斜_ __粗__ ~~删~~',
    '# 一 #',
    '## ',
    '---',
    '===',
    '| a | b |',
    '<script>alert(1)</script><img src=x onerror=y>',
    '<!-- 注 -->',
    '<br>',
    '[x](javascript:alert(1)) ![x](y) [^1] [x]: y',
    '+ 加',
    '- 减',
    '1. 一',
    '10) 十',
    '> 引',
    '＊粗＊ ＿斜＿ ＃ 一 ｜ 甲 ｜',
    '尾\\',
    '尾\\\\',
    '两\n行\n\n- 三',
    '&amp; &#35; &lt;b&gt;',
    '$x^2$ 与 $$y$$',
    ':::answer',
    'https://a.cn/b_c*d',
    '[ ] 甲',
    '    四格',
    '**甲：**乙',
    '！[',
    '甲*',
    '_',
  ])('stands literally everywhere: %j', (text) => expectLiteral(text));

  const pieces = [
    '甲',
    'b',
    ' ',
    '|',
    '\\',
    '`',
    '*',
    '_',
    '#',
    '~',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '-',
    '+',
    '1.',
    '\n',
    '&',
    ';',
    ':',
    '$',
    '：',
    '＊',
    '<b>',
    'www.',
    '//',
  ];

  it('stands literally everywhere, whatever it is', () => {
    const anyText = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        expectLiteral(text);
      }),
      { seed: 20260901, numRuns: 25 },
    );
  }, 240_000);
});
