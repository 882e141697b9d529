/** A word from everyday and a number with a unit are answered with what the field takes. */
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';

const said = async (fields: object, assessment: object = {}) => {
  const file = JSON.stringify({
    kind: 'course',
    id: 'a',
    title: '安全用电',
    category: 'core',
    hours: 2,
    assessments: [{ id: 'e1', title: '测验', kind: 'process', ...assessment }],
    ...fields,
  });
  const { diagnostics } = await checkWorkspace(memoryHost({ 'a.yaml': file }));
  return diagnostics.map(({ code, params }) => {
    const { suggestions, written, example, title } = params as Record<string, unknown>;
    return `${code} ${suggestions ?? written ?? example ?? title}`;
  });
};

it.each([
  ['单选', '选择'],
  ['单选题', '选择'],
  ['多选题', '多选'],
  ['判断题', '判断'],
  ['panduan', 'judge'],
  ['简答', '问答'],
  ['填表', '填写表'],
])('%s: did you mean %s', async (kind, word) =>
  expect(await said({}, { questions: [{ kind, prompt: '甲' }] })).toEqual([`schema/unknown-word ${word}`]),
);

it.each([
  ['专业基础课', '专业核心'],
  ['专业课', '专业核心'],
  ['公共课', '公共基础'],
])('a category of %s: did you mean %s', async (category, word) =>
  expect(await said({ category })).toContain(`schema/unknown-word ${word}`),
);

it('the standard of marks of a question is its 评分要点', async () => {
  expect(await said({}, { questions: [{ kind: 'question', prompt: '甲', 评分标准: '乙' }] })).toEqual([
    'schema/unknown-key 评分要点',
  ]);
});

it.each([
  ['1.5h', '90'],
  ['1.5小时', '90'],
  ['90min', '90'],
  ['2学时', '90'],
])('a limit of %s: %s minutes', async (minutes, written) =>
  expect(await said({}, { minutes })).toEqual([`schema/not-a-number ${written}`]),
);

it.each([
  ['90min', '2'],
  ['90分钟', '2'],
  ['1.5h', '1.5'],
  ['40学时', '40'],
  ['4+2', '6'],
])('%s of a course: %s class hours', async (hours, written) =>
  expect(await said({ hours })).toEqual([`schema/not-a-number ${written}`]),
);

it.each(['半天', '2天', '两周', '约 3 个月', '2 学分', '一天半', '3 days', '1 week'])(
  '%s of a course is asked back, not cut down to its number',
  async (hours) => {
    const [finding = ''] = await said({ hours });
    expect(finding).toContain('schema/not-in-hours');
  },
);

it.each([
  ['课程', '课程安排'],
  ['课程设置', '课程安排'],
  ['courses', 'plan'],
])('the plan of a programme written as %s is called %s', async (key, word) => {
  const english = key === 'courses';
  const file = english
    ? `kind: programme\nid: p\ntitle: Water supply\ncode: 0801-4\nstages:\n  - level: intermediate\n${key}:\n  - title: Law\n    category: public\n`
    : `类型: 专业\n标识: p\n名称: 供水\n专业编码: 0801-4\n培养层级:\n  - 层级: 中级技能\n${key}:\n  - 名称: 法律\n    课程类别: 公共基础\n`;
  const { diagnostics } = await checkWorkspace(memoryHost({ 'a.yaml': file }));
  expect(
    diagnostics.map(({ code, params }) => [code, (params as { suggestions?: unknown }).suggestions]),
  ).toEqual([['schema/unknown-key', [word]]]);
});

it('shares of points are written without a percent sign, wherever they stand', async () => {
  expect(await said({}, { points: '60%' })).toEqual(['schema/not-a-number 60']);
  expect(await said({ grading: '60%' })).toEqual(['schema/not-a-map process: 60']);
});
