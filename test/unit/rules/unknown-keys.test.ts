/** A key that nobody knows → the one field it was meant for, said once. */
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const credential = '类型: 证书\n标识: 四级\n名称: 装调四级\n';
const standard = '类型: 技能标准\n标识: 装调\n名称: 设备装调工\n版次: 2024\n';
const course =
  '类型: 课程\n标识: 装调课\n名称: 装调\n课程类别: 专业核心\n基准学时: 4\n课程目标:\n  - 标识: g1\n    内容: 能装调\n    对接:\n';

it.each([
  [
    'a field that is missing, by the end of its name',
    `${credential}标准: 装调\n级别: 4\n`,
    '标准',
    '技能标准',
  ],
  [
    'no field that is there already',
    `${credential}标识符: 装调\n级别: 4\n技能标准: 装调\n`,
    '标识符',
    undefined,
  ],
  [
    'the field that takes the word',
    `${standard}体系: 国家职业标准\n等级:\n  - 级别: 4\n    职业功能: []\n`,
    '体系',
    '类别',
  ],
  [
    'the field that takes a word which people write for it',
    `${standard}系列: 国家职业技能标准\n等级:\n  - 级别: 4\n    职业功能: []\n`,
    '系列',
    '类别',
  ],
  ['the field that takes a requirement', `${course}      - 条目: 装调/4/1.1.2\n`, '条目', '指向'],
])('suggests %s', (_, text, key, meant) => {
  const found = checkSources(memoryHost({ 'a.yaml': text })).diagnostics;
  const unknown = found.filter(({ code }) => code === 'schema/unknown-key');
  expect(unknown.map(({ params }) => params)).toEqual([{ key, suggestions: meant ? [meant] : [] }]);
  expect(found.filter(({ code }) => code === 'schema/missing-field')).toEqual([]);
});

it.each(['name', 'names', 'nmae', 'Name', 'courseName', 'course name', 'label', '标题', '名子'])(
  'takes %s for the name, said as the file says it, and says nothing of other objects beside one',
  (key) => {
    const codes = (text: string) =>
      checkSources(memoryHost({ 'a.yaml': text }))
        .diagnostics.filter(({ code }) => /unknown-key|key-elsewhere/.test(code))
        .map(({ code, params }) => [code, params]);
    const chinese = course.slice(0, course.indexOf('课程目标:'));
    const english = 'kind: course\nid: a\ncategory: core\nhours: 4\n';
    const suggests = (...suggestions: string[]) => [['schema/unknown-key', { key, suggestions }]];
    expect(codes(chinese.replace('名称:', `${key}:`))).toEqual(suggests('名称'));
    expect(codes(`${english}${key}: 装调\n`)).toEqual(
      suggests(/\p{Script=Han}/u.test(key) ? '名称' : 'title'),
    );
    const beside = codes(`${chinese}${key}: 装调\n`);
    expect(beside.map(([code]) => code)).toEqual(['schema/unknown-key']);
    expect(JSON.stringify(beside)).not.toMatch(/places|场地|名称/);
  },
);

it.each(['X-备注', 'x_备注', 'ｘ－备注', 'x - 备注', 'X.备注', 'x：备注'.replace('：', ':'), 'x—备注'])(
  'suggests a field of one’s own for %s, never one of two x-',
  (key) => {
    const files = { 'a.yaml': `${course}\n${JSON.stringify(key)}: 1\n`.replace('\n\n', '\n') };
    const { diagnostics } = checkSources(memoryHost(files));
    const unknown = diagnostics.filter(({ code }) => code === 'schema/unknown-key');
    expect(unknown.map(({ params }) => params)).toEqual([{ key, suggestions: ['x-备注'] }]);
  },
);

it('takes a field of one’s own wherever it stands, also beside the name of a file with the text', () => {
  const text = `${course}`.replace(/\n?$/, '\n');
  const files = { 'a.yaml': `${text}课程性质: {文件: a.md, x-来源: 甲}\nx-教研室: 乙\n`, 'a.md': '甲\n' };
  const { diagnostics } = checkSources(memoryHost(files));
  expect(diagnostics.filter(({ code }) => code.startsWith('schema/'))).toEqual([]);
});
