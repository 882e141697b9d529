/** Slips that people make who have never heard of YAML: each is found on its line, once. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { lineAt } from '../../../src/source/line-at.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const head = '类型: 课程\n标识: 泵站\n名称: 泵站运行\n课程类别: 专业核心\n基准学时: 8\n版本: "1"\n';

function found(text: string): string[] {
  const { diagnostics, spanOf } = checkSources(memoryHost({ 'a.yaml': text }));
  return diagnostics.map(({ code, where }) => `${lineAt(text, spanOf(where).start)} ${code}`);
}

const course = (text: string) => {
  const { workspace, diagnostics } = checkSources(memoryHost({ 'a.yaml': text }));
  return { value: [...(workspace?.courses.values() ?? [])][0]?.value, count: diagnostics.length };
};

describe('behind six lines that are in order', () => {
  it.each([
    ['a colon and a blank in a text', '课程性质: 巡检: 先看后听', '7 yaml/colon-in-text'],
    ['a colon in an item', '就业岗位:\n  - 值班员\n  - 检修: 助理', '9 schema/not-text'],
    ['a number behind its sign', '课程性质: 巡检 #3 机组', '7 yaml/hash-in-text'],
    ['full-width hyphens before items', '就业岗位:\n  － 值班员\n  － 检修员', '8 yaml/list-marker'],
    ['dashes before items', '就业岗位:\n  — 值班员\n  — 检修员', '8 yaml/list-marker'],
    ['numbers before items', '就业岗位:\n  1. 值班员\n  2. 检修员', '8 yaml/list-marker'],
    ['numbers with 、 before items', '就业岗位:\n  1、值班员\n  2、检修员', '8 yaml/list-marker'],
    ['a list in one line', '就业岗位: 值班员、检修员', '7 schema/not-a-list'],
    ['full-width digits', '学分: ２', '7 schema/full-width-number'],
    ['a number with its unit', '学分: 2 学分', '7 schema/not-a-number'],
    ['a star before a key', '*学分: 2', '7 yaml/starred-key'],
    ['a key in bold', '**学分**：2', '7 yaml/starred-key'],
    ['a key in bold with its colon', '**课程性质：** 必修', '7 yaml/starred-key'],
    ['a star before a key and no colon of YAML', '*课程性质：必修', '7 yaml/starred-key'],
    ['nothing but a comment', '课程性质: # 面向值班员岗位', '7 yaml/hash-in-text'],
    ['nothing but a comment in an item', '就业岗位:\n  - 值班员\n  - # 检修员', '9 yaml/hash-in-text'],
    [
      'a sentence that goes on at the margin',
      '课程目标:\n  - 标识: g1\n    内容: 能盘车，\n并做记录。\n    维度: 能力',
      '10 yaml/loose-line',
    ],
    ['a text behind @', '课程性质: @全体值班员', '7 yaml/special-start'],
    ['a text behind %', '课程性质: %合格率的算法', '7 yaml/special-start'],
    ['a text behind *', '课程性质: *号为选学', '7 yaml/special-start'],
    ['a text behind -', '课程性质: - 通识课', '7 yaml/special-start'],
    ['a text behind ?', '课程性质: ? 为何先盘车', '7 yaml/special-start'],
    ['a text behind a backquote', '课程性质: `plc.st` 的读法', '7 yaml/special-start'],
    ['a text behind !', '课程性质: !必修', '7 yaml/tag'],
    ['a text in square brackets', '课程性质: [必修]', '7 schema/unexpected-list'],
    ['a text in braces', '课程性质: {必修}', '7 yaml/special-start'],
    ['two words in braces', '课程性质: {必修, 限选}', '7 yaml/special-start'],
    ['an item in braces', '就业岗位:\n  - {值班员}', '8 yaml/flow-cut'],
    ['a quote never closed', "课程性质: '必修\n就业岗位:\n  - 值班员", '7 yaml/unclosed-quote'],
    ['a full-width colon', '课程性质：必修', '7 yaml/full-width-colon'],
    ['a full-width colon and a blank', '课程性质： 必修', '7 yaml/full-width-colon'],
    ['no blank behind the colon', '课程性质:必修', '7 yaml/no-space-after-colon'],
    ['a full-width blank behind the colon', '课程性质:　必修', '7 yaml/no-space-after-colon'],
    ['tabs', '就业岗位:\n\t- 值班员\n\t- 检修员', '8 yaml/tab-indent'],
    ['a tab behind blanks', '就业岗位:\n  \t- 值班员', '8 yaml/tab-indent'],
    ['full-width blanks', '就业岗位:\n　- 值班员', '8 yaml/full-width-indent'],
    ['no-break spaces', '就业岗位:\n\u00a0\u00a0- 值班员', '8 yaml/full-width-indent'],
    ['braces where one of some words is wanted', '状态: {a: b}', '7 schema/not-text'],
    ['a second line of a text that is not indented', '课程性质: 第一行\n第二行', '8 yaml/loose-line'],
    ['a date in characters', '生效日期: 2026年9月1日', '7 schema/bad-date'],
    ['a text below its key that is not indented', '课程性质:\n先学锉削。\n备注: 甲', '8 yaml/loose-line'],
    ['a text below the last key', '课程性质:\n先学锉削', '8 yaml/loose-line'],
    [
      'a text below a key of an item, at its column',
      '课程目标:\n  - 标识: g1\n    内容:\n    能盘车\n    维度: 能力',
      '10 yaml/loose-line',
    ],
    [
      'a text below a key of an item, left of it',
      '课程目标:\n  - 标识: g1\n    内容:\n  能盘车\n    维度: 能力',
      '10 yaml/loose-line',
    ],
    [
      'a text below a key of an item, without indentation',
      '课程目标:\n  - 标识: g1\n    内容:\n能盘车\n    维度: 能力',
      '10 yaml/loose-line',
    ],
    ['a full-width bar above a text', '课程性质: ｜\n  先断电。\n  再验电。', '7 yaml/full-width-bar'],
    ...['》', '〉', '»', '丨', '│', '｜－', '》-', '＞＋'].map((sign) => [
      `${sign} above a text`,
      `课程性质: ${sign}\n  先断电。\n  再验电。`,
      '7 yaml/full-width-bar',
    ]),
    ['a full-width bar alone', '课程性质: ｜', '7 yaml/full-width-bar'],
    ['bullets of Word before items', '就业岗位:\n  \uf0b7 值班员\n  \uf0b7 检修员', '8 yaml/list-marker'],
    ['a bullet of Word in an item', '就业岗位:\n  - \uf0b7 值班员', '8 text/word-bullet'],
    ['a bullet of Word in a text', '课程性质: |\n  先\n\n  \uf0d8 断电', '10 text/word-bullet'],
    ['a path in double quotes', '课程性质: "存到 D:\\temp\\new\\r1.csv"', '7 yaml/unmeant-escape'],
    ['a path in an item', '就业岗位:\n  - "C:\\table"', '8 yaml/unmeant-escape'],
    ['the path of a server', '课程性质: "\\\\server\\new"', '7 yaml/unmeant-escape'],
    ['the address of a server', '课程性质: "\\\\192.168.1.10"', '7 yaml/unmeant-escape'],
    ['a path without a drive', '课程性质: "docs\\new.csv"', '7 yaml/unmeant-escape'],
    ['a pattern', '课程性质: "\\bword\\b"', '7 yaml/unmeant-escape'],
    ['a folder in double quotes', '课程性质: "存到 D:\\folder\\bin"', '7 yaml/unmeant-escape'],
    ['a formula', '课程性质: "$3 \\times 4 \\neq 0$"', '7 yaml/unmeant-escape'],
    ['a tab before a word', '课程性质: "name\\tvalue"', '7 yaml/unmeant-escape'],
    ['a semicolon for a colon', '课程性质； 必修', '7 yaml/missing-character'],
    ['a comma of Chinese in braces', '课程目标:\n  - {标识: g1，内容: 能盘车}', '8 yaml/wide-signs'],
    ['semicolons and 、 in braces', '课程目标: [{标识: g1；内容: 能盘车、维度: 能力}]', '7 yaml/wide-signs'],
    ['colons of Chinese in braces', '课程目标:\n  - {标识：g1，内容：能盘车}', '8 yaml/wide-signs'],
    ['braces of Chinese', '课程目标:\n  - ｛标识: g1, 内容: 能盘车｝', '8 yaml/wide-signs'],
    [
      'braces, colons and commas of Chinese',
      '课程目标:\n  - ｛标识：g1，内容：能盘车｝',
      '8 yaml/wide-signs',
    ],
    [
      'a comma of Chinese between maps',
      '课程目标: [{标识: g1, 内容: 甲}，{标识: g2, 内容: 乙}]',
      '7 yaml/wide-signs',
    ],
    ['a bracket of Chinese at the end', '就业岗位: [值班员, 检修员】', '7 yaml/wide-signs'],
    ['the same above a key', '就业岗位: [值班员, 检修员］\n备注: 甲', '7 yaml/wide-signs'],
    [
      'maps on lines of their own',
      '课程目标: [\n  {标识: g1，内容: 甲},\n  {标识: g2, 内容: 乙}]',
      '8 yaml/wide-signs',
    ],
    ['a colon in brackets of Chinese', '课程性质: 【提示: 先断电，再: 验电】', '7 yaml/colon-in-text'],
    ['a text behind |', '课程性质: | 第一段。\n  第二段。', '7 yaml/text-behind-bar'],
    ['a text right behind |-', '课程目标:\n  - 标识: g1\n    内容: |-能盘车', '9 yaml/text-behind-bar'],
    ['a text behind > that goes on', '课程性质: > 第一段。\n  第二段。', '7 yaml/text-behind-bar'],
    ['a row of a table behind a colon', '课程性质: | 甲 | 乙 |', '7 yaml/special-start'],
    [
      'a text at the margin that goes on',
      '课程性质: |\n  先断电。\n注意：再验电。\n备注: 甲',
      '9 yaml/text-indent',
    ],
    ['items at the margin in a text', '课程性质: |\n  先断电。\n- 再验电。\n备注: 甲', '9 yaml/text-indent'],
    [
      'a sentence with a colon of Chinese at the margin',
      '课程目标:\n  - 标识: g1\n    内容: 能盘车。\n要点：慢。\n    维度: 能力',
      '10 yaml/loose-line',
    ],
    ['an empty key', '课程目标:\n  - 标识: g1\n    内容:\n    维度: 能力', '9 schema/missing-field'],
    ['a term for its key', '术语:\n  - 盘车: 用手转动', '8 schema/not-a-map'],
  ])('%s', (_, lines, expected) => expect(found(`${head}${lines}\n`)).toEqual([expected]));

  it('full-width colons in the maps of a list are one finding for all', () => {
    expect(found(`${head}课程目标:\n  - 标识：g1\n    内容：能盘车\n`)).toEqual(['8 yaml/full-width-colon']);
  });

  it('other words for all keys of an item are as many findings', () => {
    const lines = '术语:\n  - 名称: 盘车\n    定义: 用手转动\n  - 词: 气蚀\n    意思: 气泡\n';
    const expected = [8, 9, 10, 11].map((line) => `${line} schema/unknown-key`);
    expect(found(head + lines)).toEqual(expected);
  });

  it('a colon in a text among keys hides none of the keys', () => {
    const lines = '课程目标:\n  - 标识: g1\n    内容: 能说明次序: 先停泵\n    维度: 能力\n';
    expect(found(head + lines)).toEqual(['9 yaml/colon-in-text']);
  });
});

describe('no slip is', () => {
  it.each([
    [
      'a text behind a word in brackets of Chinese',
      '课程性质: 【提示】先断电',
      'positioning',
      '【提示】先断电',
    ],
    [
      'a text in brackets of Chinese',
      '课程性质: 【提示：先断电，再验电】',
      'positioning',
      '【提示：先断电，再验电】',
    ],
    ['a text in braces of Chinese', '课程性质: ｛甲，乙｝', 'positioning', '｛甲，乙｝'],
    ['a text in Chinese quotes', '课程性质: “必修”', 'positioning', '“必修”'],
    ['a text behind ！', '课程性质: ！必修', 'positioning', '！必修'],
    ['a code that begins with zeros', '课程编码: 00217', 'code', '00217'],
    ['a code that looks like a large number', '课程编码: 21e34', 'code', '21e34'],
    ['a code that looks like a date', '课程编码: 2026-09-01', 'code', '2026-09-01'],
    ['a code in hexadecimal digits', '课程编码: 0x1F', 'code', '0x1F'],
    ['a code that ends in zeros', '课程编码: 1.10', 'code', '1.10'],
    ['a code of digits with a sign', '课程编码: +86', 'code', '+86'],
    ['a code that says yes', '课程编码: 是', 'code', '是'],
    ['a code with underscores', '课程编码: 1_000', 'code', '1_000'],
    ['a number in hundreds', '学分: 1e1', 'credits', 10],
    ['braces under a key of the school itself', 'x-memo: {必修}', 'x-memo', { 必修: null }],
    [
      'a line break between sentences',
      '课程性质: "第一句。\\n第二句。"',
      'positioning',
      '第一句。\n第二句。',
    ],
    ['a line break behind a letter', '课程性质: "选 A:\\n甲"', 'positioning', '选 A:\n甲'],
    ['a path with its backslashes doubled', '课程性质: "D:\\\\temp"', 'positioning', 'D:\\temp'],
    ['a path in single quotes', "课程性质: 'D:\\temp'", 'positioning', 'D:\\temp'],
    ['a letter by its number', '课程性质: "\\u6cf5"', 'positioning', '泵'],
    ['a comment behind a text', '课程性质: 必修 # 与教务核对过', 'positioning', '必修'],
  ])('%s', (_, line, key, value) => {
    const made = course(`${head}${line}\n`);
    expect([made.count, (made.value as Record<string, unknown> | undefined)?.[key]]).toEqual([0, value]);
  });
});
