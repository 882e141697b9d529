/** Items of lists of texts that YAML reads as something else: one finding each, at the line of the item. */
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const head = `类型: 课程
标识: c
名称: 钳工
课程类别: 专业核心
基准学时: 2
学习任务:
  - 标识: t
    名称: 任务
    参考学时: 2
    学习任务描述: 描述。
    教学重点:
`;

function found(items: readonly string[]): string[] {
  const text = `${head}${items.map((item) => `      - ${item}\n`).join('')}`;
  const { diagnostics, spanOf } = checkSources(memoryHost({ 'c.yaml': text }));
  return diagnostics.flatMap(({ code, severity, where }) => {
    const line = text.slice(0, spanOf(where).start).split('\n').length - head.split('\n').length;
    return severity === 'info' ? [] : [`${code} ${line}`];
  });
}

it.each([
  [['电压: AC: 380V'], ['yaml/colon-in-text 0']],
  [['第一项', '电压: AC: 380V', '第三项'], ['yaml/colon-in-text 1']],
  [['步骤: 先: 断电', '再验电'], ['yaml/colon-in-text 0']],
  [['# 1 泵'], ['yaml/hash-in-text 0']],
  [['第一项', '# 1 泵'], ['yaml/hash-in-text 1']],
  [
    ['第一项', '# 1 泵', '# 2 泵', '第四项'],
    ['yaml/hash-in-text 1', 'yaml/hash-in-text 2'],
  ],
  [['# 3号泵的启动', '第二项'], ['yaml/hash-in-text 0']],
  [['第一项', '# 备注', '第三项'], ['schema/empty-text 1']],
  [
    ['第一项', '', '# 待补'],
    ['schema/empty-text 1', 'schema/empty-text 2'],
  ],
  [['第一项', '第二项'], []],
])('%j', (items, findings) => expect(found(items)).toEqual(findings));
