/** Numbers that were typed before the questions of a list: found once for the list, and taken away. */
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

/** Each as it is written behind its key. */
const course = (prompts: readonly string[]): string => `类型: 课程
标识: 泵站
名称: 泵站运行
课程类别: 专业核心
基准学时: 4
考核项目:
  - 标识: e1
    名称: 期末
    考核类型: 过程性
    试题:
${prompts.map((prompt) => `      - 题型: 判断\n        题目: ${prompt}\n        正确选项: 对\n`).join('')}`;

const found = (prompts: readonly string[]): string[] =>
  checkSources(memoryHost({ 'a.yaml': course(prompts) }))
    .diagnostics.filter(({ code }) => code === 'text/list-number')
    .map(({ where }) => ('path' in where ? where.path.join('/') : ''));

it.each([
  [['1、先断电。', '2、再验电。']],
  [['3. 先断电。', '4. 再验电。', '5. 挂牌。']],
  [['（1）先断电。', '（2）再验电。']],
  [['①先断电。', '②再验电。']],
  [['|\n          1．先断电。', '|\n          2．再验电。']],
])('of %j the first is named', (prompts) =>
  expect(found(prompts)).toEqual(['assessments/0/questions/0/prompt']),
);

it.each([
  [['1、2 号泵都要盘车。', '2、3 号泵都要盘车。']],
  [['2.5 mm 的钻头用于底孔。', '3.5 mm 的钻头用于扩孔。']],
  [['1、先断电。', '再验电。']],
  [['2、先断电。', '1、再验电。']],
  [['先断电。', '再验电。']],
])('%j are no such numbers', (prompts) => expect(found(prompts)).toEqual([]));

it.each([
  [
    ['1、先断电。', '2、再验电。'],
    ['先断电。', '再验电。'],
  ],
  [
    ['"3. 先断电: 甲"', "'4. 再验电'"],
    ['"先断电: 甲"', "'再验电'"],
  ],
  [
    ['|\n          1． 先断电。', '|\n          2．再验电。'],
    ['|\n          先断电。', '|\n          再验电。'],
  ],
])('takes them from %j', async (typed, right) => {
  const host = memoryHost({ 'a.yaml': course(typed) });
  await fixWorkspace(host, { unsafe: true });
  expect(new TextDecoder().decode(host.files.get('/a.yaml'))).toBe(course(right));
});
