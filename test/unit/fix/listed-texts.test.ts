/** A text where a list is wanted is cut only where its author can have meant nothing else. */
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

const head = '类型: 课程\n标识: 钳工\n名称: 钳工基础\n课程类别: 专业核心\n基准学时: 40\n';

async function items(typed: string): Promise<string[]> {
  const host = memoryHost({ 'a.yaml': `${head}就业岗位: ${typed}\n` });
  const { files } = await fixWorkspace(host, { unsafe: true });
  return [...(files[0]?.after ?? '').matchAll(/^ {2}- (.*)$/gm)].map(([, item = '']) => item);
}

it.each([
  ['钳工、车工', ['钳工', '车工']],
  ['钳工；车工；铣工', ['钳工', '车工', '铣工']],
  ['钳工; 车工', ['钳工', '车工']],
  ['钳工（初、中级）', []],
  ['钳工（初级、中级）、车工', []],
  ['钳工、车工；铣工', []],
  ['钳工，车工', ['钳工', '车工']],
  ['钳工, 车工', ['钳工', '车工']],
  ['CAD, CAM', ['CAD', 'CAM']],
  ['【钳工，车工】', ['钳工', '车工']],
  ['［钳工、车工］', ['钳工', '车工']],
  ['【钳工（初、中级），车工】', []],
  ['先断电，再验电', []],
  ['掌握规程，能独立值班', []],
  ['从事钳工操作与装配，面向制造业', []],
  ['停机时，按下急停', []],
  ['钳工，车工，', []],
  ['钳工，车工、铣工', []],
  ['从事钳工、车工的人员。', []],
  ['钳工、', []],
  ['"“甲、乙”两岗、丙岗"', []],
  ['钳工', ['钳工']],
])('%s', async (typed, wanted) => expect(await items(typed)).toEqual(wanted));

it.each([
  ['4行', 'lines: 4'],
  ['4 行', 'lines: 4'],
])('%s is a number', async (typed, wanted) => {
  const question = `考核项目:\n  - 标识: e1\n    名称: 测验\n    考核类型: 过程性\n    试题:\n      - 题型: 问答\n        题目: 甲\n        lines: ${typed}\n`;
  const { files } = await fixWorkspace(memoryHost({ 'a.yaml': head + question }), { unsafe: true });
  expect(files[0]?.after).toContain(`${wanted}\n`);
});
