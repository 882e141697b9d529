/** Builds and exports that once failed by a bug of ours, each by name. */
import { expect, it } from 'vitest';
import { exportFormats } from '../../src/generated/exports.ts';
import { smallWorkspace } from '../support/small-course.ts';
import { Machine } from './every-command.ts';

const adoption = (changes: string): Readonly<Record<string, string>> => ({
  ...smallWorkspace,
  'adoption.yaml': `kind: overlay\nid: falls-school\nextends: course/falls\nschool: 示例学校\nchanges:\n${changes}`,
});

it.each([
  ['a text', '  - { target: x-memo, op: add, value: 校内备忘, reason: 校内使用 }\n'],
  [
    'a map with what looks like a text of the book',
    '  - { target: x-memo, op: add, value: { text: 1, file: 2 }, reason: 校内使用 }\n',
  ],
  [
    'a map in a map',
    '  - { target: tasks/t1/x-编号, op: add, value: { 甲: { x-乙: [1, { 丙: 是 }] } }, reason: 校内使用 }\n',
  ],
  [
    'a list',
    '  - { target: tasks/t1/stages/s1/x-1, op: add, value: [1, [2], { a: b }, ~], reason: 校内使用 }\n',
  ],
  [
    'nothing, a date and names of JavaScript',
    '  - { target: x-memo, op: add, value: ~, reason: 校内使用 }\n  - { target: goals/g1/x-a, op: add, value: 2026-02-30, reason: 校内使用 }\n  - { target: workTask/x-a, op: add, value: { __proto__: 1, constructor: [{ id: t1 }], "a/b": ~ }, reason: 校内使用 }\n',
  ],
  [
    'a key that is not there, replaced and removed',
    '  - { target: tasks/t1/assessments/e1/x-a, op: replace, value: [[[1]]], reason: 校内使用 }\n  - { target: tasks/0/x-b, op: remove, reason: 校内使用 }\n',
  ],
  [
    'a key below such a key, replaced and removed',
    '  - { target: x-memo, op: add, value: { a: 1, b: 2 }, reason: 校内使用 }\n  - { target: x-memo/a, op: replace, value: 3, reason: 校内使用 }\n  - { target: x-memo/b, op: remove, reason: 校内使用 }\n',
  ],
])('an adoption changes a key of the school itself: %s', async (_, changes) => {
  const machine = new Machine(adoption(changes));
  await machine.run('build forms');
  expect(machine.trouble).toBeUndefined();
  expect(machine.runs[0]?.status).not.toBe(2);
});

it('an adoption takes away the name of a file that a draft includes', async () => {
  const course = smallWorkspace['course.yaml'] ?? '';
  const machine = new Machine({
    ...adoption('  - { target: tasks/t1/scenario/file, op: remove, reason: 校内使用 }\n'),
    'course.yaml': course.replace('scenario: 老人在走廊跌倒。', 'scenario: { file: s.md }'),
    's.md': '老人在走廊跌倒。\n',
  });
  await machine.run('build forms');
  expect(machine.trouble).toBeUndefined();
});

it('a long text under a key of the school itself goes into exports, as it does without an adoption', async () => {
  const memo = '备用器材放在三楼东侧第二个柜子里，钥匙在值班室';
  for (const files of [
    adoption(`  - { target: x-memo, op: add, value: ${memo}, reason: 校内使用 }\n`),
    adoption(`  - { target: tasks/t1/x-memo, op: add, value: [{ 地点: ${memo} }], reason: 校内使用 }\n`),
    { ...smallWorkspace, 'course.yaml': `${smallWorkspace['course.yaml']}x-memo: ${memo}\n` },
  ]) {
    const machine = new Machine(files);
    for (const format of Object.keys(exportFormats)) await machine.run(`export ${format}`);
    await machine.run('build');
    expect(machine.runs.filter(({ status }) => status !== 0)).toEqual([]);
    const told = [...machine.host.files].filter(([, bytes]) =>
      new TextDecoder().decode(bytes).includes(memo),
    );
    expect(told.some(([path]) => path.startsWith('/dist/export/case/'))).toBe(true);
    expect(told.filter(([path]) => path.startsWith('/dist/student/'))).toEqual([]);
  }
});

it('says what a school calls its own key, in the form of the adoption', async () => {
  const machine = new Machine(
    adoption('  - { target: x-memo, op: add, value: { 地点: 三楼, 台数: 4 }, reason: 校内使用 }\n'),
  );
  expect(await machine.run('build forms')).toBe(0);
  const page = machine.host.files.get('/dist/teacher/forms/falls-school/01-adoption.md');
  const text = new TextDecoder().decode(page);
  for (const word of ['x-memo', '地点', '三楼', '台数', '4']) expect(text).toContain(word);
});

it('a level that a standard lists twice is lost in an export, and told', async () => {
  const level = / {2}- level: 4[\s\S]*$/.exec(smallWorkspace['standard.yaml'] ?? '')?.[0] ?? '';
  const files = {
    ...smallWorkspace,
    'ccstd.yaml':
      'ccstd: 1\nrules:\n  numbering/duplicate-level: warning\n  numbering/duplicate: warning\n  weights/table-sum: warning\n',
    'standard.yaml': `${smallWorkspace['standard.yaml']}${level}`,
  };
  const machine = new Machine(files);
  for (const format of Object.keys(exportFormats)) await machine.run(`export ${format}`);
  expect(machine.trouble).toBeUndefined();
  expect(machine.runs.map(({ status }) => status)).toEqual(Object.keys(exportFormats).map(() => 0));
});

it('a draft of an adoption that does not say yet what it changes is exported without the value', async () => {
  const machine = new Machine({
    ...smallWorkspace,
    'adoption.yaml':
      'kind: overlay\nid: falls-school\nextends: course/falls\nschool: 示例学校\nchanges:\n  - op: replace\n    value: 未定去处的名称\n    reason: 校内使用\n',
  });
  for (const format of Object.keys(exportFormats)) await machine.run(`export ${format}`);
  await machine.run('build forms');
  expect(machine.trouble).toBeUndefined();
  const exported = [...machine.host.files].filter(([path]) => path.startsWith('/dist/export/'));
  expect(exported.length).toBeGreaterThan(0);
  expect(exported.filter(([, bytes]) => new TextDecoder().decode(bytes).includes('未定去处'))).toEqual([]);
});
