/** Questions as they are typed in Word: options in the text, the key in the answer. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

const head = `类型: 课程
标识: 车削
名称: 车削
课程类别: 专业核心
基准学时: 8
考核项目:
  - 标识: e1
    名称: 测验
    考核类型: 过程性
    试题:
`;
const steps = '        选项:\n          - 断开电源\n          - 验明无电\n          - 挂标示牌\n';
const choice = (lines: string): string =>
  `${head}      - 题型: 选择\n        题目: 先做哪一步？\n${steps}${lines}`;
const judgement = (answer: string): string =>
  `${head}      - 题型: 判断\n        题目: 先验电。\n        答案: ${answer}\n`;

async function found(text: string): Promise<string[]> {
  const { diagnostics } = await checkWorkspace(memoryHost({ 'a.yaml': text }));
  return diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

async function repaired(text: string): Promise<string> {
  const { files } = await fixWorkspace(memoryHost({ 'a.yaml': text }), { unsafe: true });
  return (files[0]?.after ?? '').slice(head.length);
}

describe('a key in the answer', () => {
  it.each([
    'B',
    '（B）',
    'AC',
    'A、C',
    '选 B',
    '答案：B',
    '2',
    '验明无电',
    'B. 验明无电',
    'B。因为先要验电。',
    '"B；见规程"',
  ])('of a choice, typed as %s, is missed where it belongs', async (answer) =>
    expect(await found(choice(`        答案: ${answer}\n`))).toEqual(['answer/key-in-answer']),
  );

  it.each(['√', '×', '对', '错误', 'T', '错。应先断电。', '错（见规程）'])(
    'of a judgement, typed as %s, is missed where it belongs',
    async (answer) => expect(await found(judgement(answer))).toEqual(['answer/key-in-answer']),
  );

  it.each(['E', 'AE', 'A、D', 'D。因为要先验电。'])('names no option as %s', async (answer) =>
    expect(await found(choice(`        答案: ${answer}\n`))).toEqual(['answer/no-such-option']),
  );

  it.each(['见教材第 3 页', '按规程操作，各步都要做', '2，3 都可以', 'PLC'])(
    'is none where the answer says %s',
    async (answer) => expect(await found(choice(`        答案: ${answer}\n`))).toEqual([]),
  );

  it('beside a key is its explanation', async () => {
    expect(await found(choice('        正确选项: B\n        答案: B。因为先要验电。\n'))).toEqual([]);
  });

  it('becomes the key, and what explains it stays', async () => {
    expect(await repaired(choice('        答案: B\n'))).toContain('挂标示牌\n        正确选项: B\n');
    expect(await repaired(judgement('√'))).toContain('        正确选项: √\n');
    expect(await repaired(choice('        答案: B。先要验电。\n'))).toContain(
      '        正确选项: B\n        答案: B。先要验电。\n',
    );
  });
});

describe('options in the text of a choice', () => {
  const typed = (...lines: readonly string[]): string =>
    `${head}      - 题型: 选择\n        题目: |\n${lines.map((line) => `          ${line}\n`).join('')}        答案: B\n`;

  it.each([
    [['提高表面质量先改', 'A. 退刀量', 'B. 切深']],
    [['提高表面质量先改', '', 'A、退刀量　B、切深', 'C、转速']],
    [['提高表面质量先改', 'A 退刀量', 'B 切深']],
    [['提高表面质量先改哪一项？']],
  ])('%j are asked for as a list', async (lines) => {
    expect(await found(typed(...lines))).toEqual(['answer/missing-options']);
  });

  it('are moved, and then the key is, too', async () => {
    expect(await repaired(typed('提高表面质量', '先改', '', '(A) 退刀量', '(B) 切深'))).toBe(
      '      - 题型: 选择\n        题目: |\n          提高表面质量\n          先改\n' +
        '        选项:\n          - 退刀量\n          - 切深\n        正确选项: B\n',
    );
  });

  it('stay where something else stands behind them, or nothing before them', async () => {
    expect(await repaired(typed('先改', 'A. 退刀量', 'B. 切深', '请说明理由。'))).toBe('');
    expect(await repaired(typed('A. 退刀量', 'B. 切深'))).toBe('');
  });
});
