/** After somebody gave an entity another id by hand, names that lead nowhere are told the new one. */
import { expect, it } from 'vitest';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';

const review = `kind: review
id: first
subject: course/falls
digest: fedcba9876543210
on: 2026-06-30
reviewers: [{name: 王老师, role: 审核}]
conclusion: pass
`;

/** What is suggested for each name that leads nowhere. */
function suggested(changes: Readonly<Record<string, readonly [string, string]>>, more = {}): unknown[] {
  const files: Record<string, string> = { ...smallWorkspace, ...more };
  for (const [file, [from, to]] of Object.entries(changes)) {
    expect(files[file]).toContain(from);
    files[file] = (files[file] ?? '').replace(from, to);
  }
  const { diagnostics } = checkSources(machine(files));
  expect(diagnostics.filter(({ code }) => code.startsWith('schema/'))).toEqual([]);
  const found = diagnostics.filter(({ code }) => code === 'ref/unresolved');
  return [...new Set(found.map(({ params }) => JSON.stringify(params)))].map((one) => JSON.parse(one));
}

it('knows a course that nobody names, in plans and in reviews', () => {
  const renamed = { 'course.yaml': ['id: falls', 'id: 老人安全'] } as const;
  expect(suggested(renamed, { 'review.yaml': review })).toEqual([
    { id: 'falls', suggestions: ['老人安全'] },
    { id: 'course/falls', suggestions: ['course/老人安全'] },
  ]);
});

it('knows a standard by the requirements that are named, and the certificate that follows from it', () => {
  const another = (smallWorkspace['standard.yaml'] ?? '')
    .replace('id: care-2019', 'id: nursing')
    .replaceAll('1.1.1', '1.1.2')
    .replace('4-10-01-05', '4-10-01-06');
  const renamed = { 'standard.yaml': ['id: care-2019', 'id: 护理新标准'] } as const;
  expect(suggested(renamed, { 'another.yaml': another })).toEqual([
    { id: 'care-2019/4/1.1.1', suggestions: ['护理新标准/4/1.1.1'] },
    { id: 'care-2019-4', suggestions: ['护理新标准-4'] },
  ]);
});

/** Two goals, two tasks; the second task stands in a file of its own. */
const course = `kind: course
id: falls
title: 跌倒防护
level: intermediate
hours: 8
goals:
  - {id: g1, text: 能处置跌倒}
  - {id: g2, text: 能记录并上报}
  - {id: g3, text: 能预防跌倒}
tasks:
  - id: t1
    title: 处置
    hours: 4
    description: 处置一起跌倒。
    goals: [g1, g2]
    stages: [{id: s1, kind: inform, hours: 1}, {id: s2, kind: implement, hours: 3}]
    assessments:
      - {id: e1, title: 情景, kind: process, stage: s2, goals: [g1], points: 100}
      - {id: e2, title: 记录, kind: process, stage: s1, goals: [g2], points: 100}
  - t2
grading:
  components:
    - {title: 过程, kind: process, weight: 50, assessments: [e1]}
    - {title: 记录, kind: process, weight: 50, assessments: [e2, e3], tasks: [t1, t2]}
`;
const second = `kind: learning-task
id: t2
title: 预防
hours: 4
description: 查出走廊里的隐患。
goals: [g3]
assessments: [{id: e3, title: 预防, kind: process, goals: [g3], points: 100}]
`;
const grown = { 'course.yaml': course, 't2.yaml': second };

it.each([
  ['a goal, told apart from ids that are spelt alike', '{id: g1,', '{id: 处置,', 'g1', ['处置']],
  ['a goal that a task in another file names', '{id: g3,', '{id: 预防,', 'g3', ['预防']],
  ['an assessment that a component of the course names', '{id: e1,', '{id: 情景,', 'e1', ['情景']],
  ['a task that a component of the course names', 'id: t1', 'id: 处置', 't1', ['处置']],
  ['a stage that an assessment of its task names', '{id: s2,', '{id: 做,', 's2', ['做']],
])('knows %s', (_, from, to, id, suggestions) => {
  expect(suggested({ 'course.yaml': [from, to] }, grown)).toEqual([{ id, suggestions }]);
});

it('knows the route and the stage of a programme', () => {
  const programme = `${smallWorkspace['programme.yaml']}    stage: mid
    hoursBySemester: {three: [6, 0, 0, 0, 0, 0]}
routes:
  - {id: three, entry: junior-middle, years: 3, stage: mid}
`.replace('  - level: intermediate', '  - level: intermediate\n    id: mid');
  const of = (from: string, to: string) =>
    suggested({ 'programme.yaml': [from, to] }, { 'programme.yaml': programme });
  expect(of('id: three', 'id: 三年制')).toEqual([{ id: 'three', suggestions: ['三年制'] }]);
  expect(of('id: mid', 'id: 中段')).toEqual([{ id: 'mid', suggestions: ['中段'] }]);
});

it('tells two goals apart by the requirements of the tasks that name them', () => {
  const item = (no: string) => `aligns: [care-2019/4/${no}]`;
  const aligned = course
    .replace('{id: g1, text: 能处置跌倒}', `{id: 处置, text: 能处置跌倒, ${item('1.1.1')}}`)
    .replace('{id: g3, text: 能预防跌倒}', `{id: 预防, text: 能预防跌倒, ${item('K1.1.1')}}`)
    .replace('    goals: [g1, g2]', `    goals: [g1, g2]\n    ${item('1.1.1')}`);
  const files = { 'course.yaml': aligned, 't2.yaml': `${second}${item('K1.1.1')}\n` };
  expect(suggested({}, files)).toEqual([
    { id: 'g1', suggestions: ['处置'] },
    { id: 'g3', suggestions: ['预防'] },
  ]);
  // Both would do: what is spelt alike is all that is left.
  const both = { ...files, 't2.yaml': `${second}aligns: [care-2019/4/K1.1.1, care-2019/4/1.1.1]\n` };
  expect(suggested({}, both)).toContainEqual({ id: 'g3', suggestions: ['g2'] });
});

it('leaves a part to spelling where two are named by nobody, and says both where spelling disagrees', () => {
  const two = course.replace(
    '{id: g1, text: 能处置跌倒}',
    '{id: 处置, text: 能处置}\n  - {id: 求助, text: 能求助}',
  );
  expect(suggested({}, { ...grown, 'course.yaml': two })).toEqual([{ id: 'g1', suggestions: ['g2', 'g3'] }]);
  const long = course.replaceAll('g2', 'record').replace('[g1, record]', '[g1, record, recrod]');
  const more = long.replace('goals:\n', 'goals:\n  - {id: 另一, text: 能求助}\n');
  expect(suggested({}, { ...grown, 'course.yaml': more })).toEqual([
    { id: 'recrod', suggestions: ['另一', 'record'] },
  ]);
});

it('writes the new id of a goal wherever the old one stands', async () => {
  const renamed = course.replace('{id: g1,', '{id: 处置,');
  const host = machine({ ...smallWorkspace, ...grown, 'course.yaml': renamed });
  await fixWorkspace(host, { unsafe: true });
  expect(new TextDecoder().decode(host.files.get('/course.yaml'))).toBe(renamed.replaceAll('g1', '处置'));
});

it('says nothing where two could be meant, or something else is misspelt', () => {
  const second = (smallWorkspace['course.yaml'] ?? '').replace('id: falls', 'id: 防滑');
  const renamed = { 'course.yaml': ['id: falls', 'id: 老人安全'] } as const;
  expect(suggested(renamed, { 'second.yaml': second })).toEqual([{ id: 'falls', suggestions: [] }]);
  const near = { 'course.yaml': ['id: falls', 'id: fails'] } as const;
  expect(suggested(near)).toEqual([{ id: 'falls', suggestions: ['fails'] }]);
});
