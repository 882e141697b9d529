/** Wrong indentation is found on the line that is wrong, with how many spaces there are and are wanted. */
import { expect, it } from 'vitest';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { lineAt } from '../../../src/source/line-at.ts';

const slips = (text: string) =>
  parseYaml({ path: 'a.yaml', text }).diagnostics.map(({ code, where, params }) => {
    const { found, expected } = params as { found?: string; expected?: string };
    return `${code} ${lineAt(text, 'start' in where ? where.start : 0)} ${found}→${expected}`;
  });

it.each([
  ['a key too far right', '目标:\n  - 标识: g1\n     内容: 甲\n', 'yaml/bad-indent 3 5→4'],
  ['a key too far left', '目标:\n  - 标识: g1\n   内容: 甲\n', 'yaml/bad-indent 3 3→4'],
  ['a key of the file', '类型: 课程\n 名称: 甲\n学时: 4\n', 'yaml/bad-indent 2 1→0'],
  ['an item too far left', '岗位:\n  - 甲\n - 乙\n', 'yaml/bad-indent 3 1→2'],
  [
    'an item one column too far right, which YAML takes for text',
    '岗位:\n  - 甲\n   - 乙\n',
    'yaml/bad-indent 3 3→2',
  ],
  [
    'an item of keys too far left, not its second key',
    '目标:\n  - 标识: g1\n    内容: 甲\n - 标识: g2\n   内容: 乙\n',
    'yaml/bad-indent 4 1→2',
  ],
  [
    'the hyphen alone too far left',
    '目标:\n  - 标识: g1\n    内容: 甲\n - 标识: g2\n    内容: 乙\n',
    'yaml/bad-indent 4 1→2',
  ],
  [
    'an item between two lists, on the level of its like',
    '任务:\n  - 标识: t1\n    要求:\n      - 甲\n    - 乙\n',
    'yaml/bad-indent 5 4→6',
  ],
  [
    'an item of keys between two lists',
    '任务:\n  - 标识: t1\n    题目:\n      - 题型: 甲\n    - 题型: 乙\n      答案: 丙\n',
    'yaml/bad-indent 5 4→6',
  ],
  [
    'an item at the margin, not the key below it',
    '任务:\n  - 标识: t1\n    要求:\n      - 甲\n- 乙\n    答案: 丙\n',
    'yaml/bad-indent 5 0→6',
  ],
  ['a key between two levels', '甲:\n  乙:\n    丙: 1\n   丁: 2\n', 'yaml/bad-indent 4 3→2 / 4'],
  ['the first of two items, not the second', '岗位:\n    - 甲\n  - 乙\n', 'yaml/bad-indent 2 4→2'],
  [
    'the first key below another, not the second',
    '任务:\n    描述: 甲\n  对象: 乙\n',
    'yaml/bad-indent 2 4→2',
  ],
  ['the first key of the file, not the second', ' 类型: 课程\n名称: 甲\n', 'yaml/bad-indent 1 1→0'],
  [
    'where four spaces are the habit of the file, the second',
    '甲:\n    乙: 1\n丙:\n    丁: 1\n岗位:\n    - 甲\n  - 乙\n',
    'yaml/bad-indent 7 2→4',
  ],
  [
    'a key with its value too far left among others of its level',
    '任务:\n  - 标识: t1\n    名称: 甲\n学时: 4\n    目标:\n      - g1\n',
    'yaml/bad-indent 4 0→4',
  ],
  [
    'a key too far left behind a list of its level',
    '任务:\n  - 对接:\n      - a\n安全: 甲\n    清单:\n      - 乙\n',
    'yaml/bad-indent 4 0→4',
  ],
  [
    'a key behind a text of several lines',
    '甲:\n  - 乙: |\n      一: 二\n     丙: 1\n',
    'yaml/bad-indent 4 5→4',
  ],
])('%s', (_, text, expected) => expect(slips(text)).toEqual([expected]));

it('leaves a list inside an item of text alone', () =>
  expect(slips('内容:\n  - 准备：\n    - 万用表\n')).toEqual([]));
