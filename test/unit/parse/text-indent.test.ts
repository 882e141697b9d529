/**
 * Slips in the indentation of a text behind `|`: one finding, which names the line and the spaces it needs.
 */
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { lineAt } from '../../../src/source/line-at.ts';

/** `code line found→expected` of what is wrong; the first line is 1. */
function slips(text: string): string[] {
  return parseYaml({ path: 'a.yaml', text }).diagnostics.map(({ code, where, params }) => {
    const line = 'start' in where ? lineAt(text, where.start) : 0;
    return [code, line, ...('expected' in params ? [`${params.found}→${params.expected}`] : [])].join(' ');
  });
}

describe('a text behind |', () => {
  it.each([
    [
      'whose first line is indented too far',
      '描述: |\n    先看图。\n  再动手。\n备注: 甲\n',
      'yaml/text-indent 2 4→2',
    ],
    [
      'whose first line is too far, with a colon behind',
      '描述: |\n\n      先看图。\n  注意：先断电。\n',
      'yaml/text-indent 3 6→2',
    ],
    ['at the end of the file', '描述: >-\n    先看图。\n  再动手。\n', 'yaml/text-indent 2 4→2'],
    ['in which a line lost a space', '描述: |\n  先看图。\n 再动手。\n备注: 甲\n', 'yaml/text-indent 3 1→2'],
    ['in which a line lost all', '描述: |\n  先看图。\n再动手。\n备注: 甲\n', 'yaml/text-indent 3 0→2'],
    [
      'in which a link lost all',
      '描述: |\n  先看图。\n[甲](http://a.cn) 再看。\n备注: 甲\n',
      'yaml/text-indent 3 0→2',
    ],
    [
      'in which bold text lost all',
      '描述: |\n  先看图。\n**重点**再看。\n备注: 甲\n',
      'yaml/text-indent 3 0→2',
    ],
    ['in which code lost all', '描述: |\n  先看图。\n`甲` 再看。\n备注: 甲\n', 'yaml/text-indent 3 0→2'],
    [
      'in which a table lost all',
      '描述: |\n  先看图。\n| 甲 | 乙 |\n| - | - |\n备注: 甲\n',
      'yaml/text-indent 3 0→2',
    ],
    [
      'in which an answer lost all',
      '描述: |\n  :::answer\n先断电。\n  :::\n备注: 甲\n',
      'yaml/text-indent 3 0→2',
    ],
    [
      'that a heading without indentation cuts',
      '描述: |\n  先看图。\n# 标题\n  再看。\n备注: 甲\n',
      'yaml/text-indent 3 0→2',
    ],
    [
      'with a line of code at the column of its key',
      '- 题型: 问答\n  题目: |\n    程序：\n    ```c\n    int main(void) {\n  return 0;\n    }\n    ```\n  答案: 甲\n',
      'yaml/text-indent 6 2→4',
    ],
    [
      'with a line of code left of its key',
      '甲:\n  - 题型: 问答\n    题目: |\n      程序：\n      ```c\n  int x = 0;\n      ```\n    答案: 甲\n',
      'yaml/text-indent 6 2→6',
    ],
    [
      'with a line of code that reads as an entry',
      '- 题型: 问答\n  题目: |\n    ```\n    a: 1\n  b: 2\n    c: 3\n    ```\n  答案: 甲\n',
      'yaml/text-indent 5 2→4',
    ],
    [
      'with a line of a program of a controller',
      '题目: |\n  ```\n  LD X0\nOUT Y0\n  END\n  ```\n答案: 甲\n',
      'yaml/text-indent 4 0→2',
    ],
    ['that is not indented', '答案: |\n先看图。\n再动手。\n备注: 甲\n', 'yaml/text-indent 2 0→2'],
    ['that is not indented, alone', '答案: |\n先看图。\n', 'yaml/text-indent 2 0→2'],
    ['that is a list and not indented', '答案: |\n- 甲\n- 乙\n备注: 甲\n', 'yaml/text-indent 2 0→2'],
    [
      'that is no further than its key in a list',
      '任务:\n  - 名称: 甲\n    描述: |\n    先看图。\n    学时: 8\n',
      'yaml/text-indent 4 4→6',
    ],
    ['of an item', '要求:\n  - |\n    甲\n   乙。\n  - 丙\n', 'yaml/text-indent 4 3→4'],
    ['of an item, left of which it falls', '要求:\n  - |\n  甲\n  - 丙\n', 'yaml/text-indent 3 2→4'],
    ['with Windows line ends', '描述: |\r\n    先看图。\r\n  再动手。\r\n', 'yaml/text-indent 2 4→2'],
  ])('%s', (_, text, expected) => expect(slips(text)).toEqual([expected]));
});

describe('another slip', () => {
  it.each([
    ['a tab in the text', '描述: |\n  先看图。\n\t再动手。\n备注: 甲\n', 'yaml/tab-indent 3'],
    [
      'spaces on the empty line above the text',
      '描述: |\n      \n  先看图。\n备注: 甲\n',
      'yaml/bad-indent 2 6→2',
    ],
    [
      'a key behind the text, one space too far',
      '甲:\n  描述: |\n    先看图。\n   学时: 8\n',
      'yaml/bad-indent 4 3→2',
    ],
    ['a key behind the text without its colon', '描述: |\n  先看图。\n学时 8\n', 'yaml/missing-character 3'],
    [
      'a key behind the text with a full-width colon',
      '描述: |\n  先看图。\n学时：8\n备注: 甲\n',
      'yaml/full-width-colon 3',
    ],
    [
      'full-width spaces before the text',
      '描述: |\n　　先看图。\n　　再动手。\n',
      'yaml/full-width-indent 2',
    ],
    [
      'a quote that is not closed far behind the text',
      '描述: |\n  先看图。\n备注: "甲\n学时: 8\n',
      'yaml/unclosed-quote 3',
    ],
  ])('is still named: %s', (_, text, expected) => expect(slips(text)).toEqual([expected]));
});
