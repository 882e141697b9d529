/**
 * What is wrong with an adopted entity is said once, where the fact was written: in the change, or in the
 * base that was wrong before.
 */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { lineAt } from '../../../src/source/line-at.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { course, overlay, task } from './adopted.ts';

const files = (base: object, changes: readonly object[], more: Readonly<Record<string, object>> = {}) => {
  const entities: Readonly<Record<string, object>> = {
    'base.yaml': base,
    'school.yaml': overlay(changes),
    ...more,
  };
  return Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, JSON.stringify(entity)]));
};

function findings(
  base: object,
  changes: readonly object[],
  more?: Readonly<Record<string, object>>,
): string[] {
  const { diagnostics } = checkSources(memoryHost(files(base, changes, more)));
  return diagnostics
    .filter(({ severity, code }) => severity !== 'info' && code !== 'assessment/goal-not-assessed')
    .map(
      ({ code, where }) => `${code} ${where.file} ${'path' in where ? where.path.join('/') : where.start}`,
    );
}

describe('a finding about the result', () => {
  it('stands at the value of the change that is wrong', () => {
    const hours = { target: 'tasks/t1/stages/1/hours', op: 'replace', value: 3 };
    const parts = { target: 'tasks/t1/stages/1/activities/t1-a1/hours', op: 'replace', value: 3 };
    const whole = { target: 'tasks/t1/hours', op: 'replace', value: 5 };
    expect(findings(course(), [hours, parts, whole, { target: 'hours', op: 'replace', value: 10 }])).toEqual([
      'hours/sum-mismatch school.yaml changes/3/value',
    ]);
    expect(findings(course(), [{ target: 'tasks/t1/goals', op: 'add', value: ['g7'] }])).toEqual([
      'ref/unresolved school.yaml changes/0/value/0',
    ]);
    expect(
      findings(course(), [
        { target: 'tasks/t1/cards', op: 'add', value: { kind: 'spec', title: '书', text: ':::anwser\n:::' } },
      ]),
    ).toEqual(['md/unknown-directive school.yaml changes/0/value/text']);
  });

  it('stands at the change that made the base wrong, never at the base', () => {
    expect(findings(course(), [{ target: 'tasks/t2', op: 'remove' }])).toEqual([
      'hours/sum-mismatch school.yaml changes/0/target',
    ]);
    const posts = { target: 'posts', op: 'add', value: '收纳师' };
    expect(
      findings(course(), [posts, { target: 'tasks/t2/stages/1/activities/t2-a1/title', op: 'remove' }]),
    ).toEqual(['schema/missing-field school.yaml changes/1/target']);
  });

  it('names what the base of a base said as little as what the base says', () => {
    const wrong = course({ hours: 9 });
    const again = overlay([{ target: 'goals/g1', op: 'remove' }], { id: 'oo', extends: 'course/o' });
    expect(findings(wrong, [{ target: 'contents/1', op: 'remove' }], { 'second.yaml': again })).toEqual([
      'hours/sum-mismatch base.yaml hours',
    ]);
  });

  it('is not made of an entity whose adoption failed, nor of what refers to it', () => {
    const plan = [{ course: 'o', category: 'core' }];
    const programme = {
      kind: 'programme',
      id: 'p',
      title: '收纳',
      code: '0601-4',
      stages: [{ level: 'intermediate' }],
      plan,
    };
    const changes = [
      { target: 'tasks/t9/hours', op: 'replace', value: 1 },
      { target: 'hours', op: 'replace', value: 99 },
    ];
    expect(findings(course(), changes, { 'programme.yaml': programme })).toEqual([
      'overlay/no-such-target school.yaml changes/0/target',
    ]);
  });

  it('is ignored by a comment beside the change', () => {
    const yaml = `kind: overlay
id: o
extends: course/c
school: 示范技师学院
changes:
  - target: hours
    op: replace
    value: 9 # ccstd-ignore hours/sum-mismatch -- 机动学时另列
    reason: 本校需要
`;
    const { diagnostics, ignored } = checkSources(
      memoryHost({ 'base.yaml': JSON.stringify(course({ goals: [] })), 'school.yaml': yaml }),
    );
    expect([diagnostics.map(({ code }) => code), ignored]).toEqual([[], 1]);
  });

  it('is shown in the words of a value with Chinese keys', () => {
    const yaml = `类型: 校本转化
标识: o
基于: 课程/c
学校: 示范技师学院
变更:
  - 对象: 学习任务/t1/学习环节/2
    操作: 替换
    转化说明: 本校需要
    值:
      环节: 实施计划
      学时: 两
`;
    const checked = checkSources(
      memoryHost({ 'base.yaml': JSON.stringify(course({ goals: [] })), 'school.yaml': yaml }),
    );
    const shown = checked.diagnostics.map(({ code, where, params }) => [
      code,
      lineAt(yaml, checked.spanOf(where).start),
      params,
    ]);
    expect(shown).toEqual([['schema/not-a-number', 11, { written: '2', field: '学时', value: '两' }]]);
    expect(checked.diagnostics.map(({ where }) => checked.stablePathOf(where))).toEqual([
      'changes/*/value/hours',
    ]);
  });
});

describe('an entity that an adoption gives', () => {
  it('may not be called like another one', () => {
    const other = course({ id: 'o', goals: [] });
    expect(
      findings(course({ goals: [] }), [{ target: 'contents/1', op: 'remove' }], { 'other.yaml': other }),
    ).toEqual(['id/duplicate school.yaml id']);
  });

  it('stands in for its base in the plan', () => {
    const integrated = course({
      category: 'integrated',
      goals: [],
      workTask: { description: '做', objects: ['柜'], requirements: ['好'] },
    });
    const plan = [{ course: 'c', category: 'integrated' }];
    const programme = {
      kind: 'programme',
      id: 'p',
      title: '收纳',
      code: '0601-4',
      stages: [{ level: 'intermediate' }],
      plan,
    };
    const more = { 'programme.yaml': programme };
    const found = findings(integrated, [{ target: 'contents/1', op: 'remove' }], more).filter((one) =>
      one.startsWith('plan/not-in-plan'),
    );
    expect(found).toEqual([]);
  });
});

describe('locks', () => {
  const programme = (locked: readonly object[], more: object = {}): object => ({
    kind: 'programme',
    id: 'p',
    title: '收纳',
    code: '0601-4',
    stages: [{ level: 'intermediate' }],
    plan: [{ course: 'c', category: 'core', hours: 8, practiceHours: 4 }],
    locked,
    ...more,
  });
  const base = course({ goals: [{ id: 'g1', text: '能分类' }] });
  const found = (locked: readonly object[], changes: readonly object[], extended = 'course/c') =>
    findings(base, [], {
      'p.yaml': programme(locked),
      'school.yaml': overlay(changes, { extends: extended }),
    }).filter((one) => one.startsWith('overlay/'));

  it('of a course bind its adoptions, down to single tasks', () => {
    const change = { target: 'tasks/t1/hours', op: 'replace', value: 3 };
    expect(found([{ target: 'plan/c/tasks/t1/hours', minimum: 4 }], [change])).toEqual([
      'overlay/lock-minimum school.yaml changes/0/value',
    ]);
    expect(found([{ target: 'plan/c/tasks/t1/hours', minimum: 3 }], [change])).toEqual([]);
    const removed = [{ target: 'goals/g1', op: 'remove' }];
    expect(found([{ target: '课程安排/c/课程目标/g1', required: true }], removed)).toEqual([
      'overlay/lock-removed school.yaml changes/0/target',
    ]);
  });

  it('of a row bind adoptions of the programme, in which the row may name the adopted course', () => {
    const row = { target: 'plan/c/hours', op: 'replace', value: 6 };
    expect(found([{ target: 'plan/c/hours', minimum: 8 }], [row], 'programme/p')).toEqual([
      'overlay/lock-minimum school.yaml changes/0/value',
    ]);
    const gone = { target: 'plan/c', op: 'remove' };
    const another = {
      target: 'plan',
      op: 'add',
      value: { title: '别的', category: 'core', stage: 'intermediate' },
    };
    expect(found([{ target: 'plan/c', required: true }], [another, gone], 'programme/p')).toEqual([
      'overlay/lock-removed school.yaml changes/1/target',
    ]);
    const own = { target: 'plan/c/course', op: 'replace', value: 'mine' };
    const mine = overlay([{ target: 'contents/1', op: 'remove' }], { id: 'mine' });
    const swapped = findings(base, [], {
      'p.yaml': programme([{ target: 'plan/c', required: true }]),
      'school.yaml': overlay([own], { extends: 'programme/p' }),
      'mine.yaml': mine,
    });
    expect(swapped.filter((one) => one.startsWith('overlay/'))).toEqual([]);
  });

  it('inside a course are given up with its row, and with a course that is no adoption of it', () => {
    const of = (changes: readonly object[], lock: object, more: Readonly<Record<string, object>> = {}) =>
      findings(base, [], {
        'p.yaml': programme([lock], { plan: [{ course: 'c', category: 'core' }] }),
        'school.yaml': overlay(changes, { extends: 'programme/p' }),
        'other.yaml': course({ id: 'other' }),
        ...more,
      }).filter((one) => one.startsWith('overlay/lock'));
    const another = { target: 'plan', op: 'add', value: { course: 'other', category: 'core' } };
    const gone = { target: 'plan/c', op: 'remove' };
    const swapped = { target: 'plan/c/course', op: 'replace', value: 'other' };
    const named = { target: 'plan/c/course', op: 'replace', value: 'mine' };
    const mine = { 'mine.yaml': overlay([{ target: 'contents/1', op: 'remove' }], { id: 'mine' }) };
    for (const lock of [
      { target: 'plan/c/hours', minimum: 8 },
      { target: 'plan/c/tasks/t1', required: true },
      { target: 'plan/c/tasks/t1/hours', minimum: 4 },
    ]) {
      expect(of([another, gone], lock)).toEqual(['overlay/lock-removed school.yaml changes/1/target']);
      expect(of([swapped], lock)).toEqual(['overlay/lock-removed school.yaml changes/0/target']);
      expect(of([named], lock, mine)).toEqual([]);
      expect(of([another], lock)).toEqual([]);
    }
    expect(of([another, gone], { target: 'plan/c/hours', minimum: 9 })).toEqual([]);
  });

  it('of the nation bind a school that adopts what a province adopted', () => {
    const fine = { target: 'contents/1', op: 'remove' };
    const province = overlay([fine], { id: 'province' });
    const rows = { target: 'plan/c/course', op: 'replace', value: 'province' };
    const programmeOfProvince = overlay([rows, { target: 'locked', op: 'remove' }], {
      ...{ id: 'p-province', extends: 'programme/p' },
    });
    const locked = [
      { target: 'plan/c/tasks/t1/hours', minimum: 4 },
      { target: 'plan/c/hours', minimum: 8 },
    ];
    const of = (changes: readonly object[], extended: string) =>
      findings(base, [], {
        'p.yaml': programme(locked),
        'province.yaml': province,
        'p-province.yaml': programmeOfProvince,
        'school.yaml': overlay(changes, { id: 'school', extends: extended }),
      }).filter((one) => one.startsWith('overlay/lock'));
    expect(of([{ target: 'tasks/t1/hours', op: 'replace', value: 3 }], 'course/province')).toEqual([
      'overlay/lock-minimum school.yaml changes/0/value',
    ]);
    expect(of([{ target: 'tasks/t1/hours', op: 'replace', value: 5 }], 'course/province')).toEqual([]);
    expect(of([{ target: 'plan/province/hours', op: 'replace', value: 6 }], 'programme/p-province')).toEqual([
      'overlay/lock-minimum school.yaml changes/0/value',
    ]);
  });

  it('of a list let more items come, and none go', () => {
    const aligned = course({
      goals: [
        { id: 'g1', text: '能分类' },
        { id: 'g2', text: '能折叠' },
      ],
    });
    const of = (lock: object, change: object) =>
      findings(aligned, [], {
        'p.yaml': programme([{ target: 'plan/c/goals', ...lock }]),
        'school.yaml': overlay([change]),
      }).filter((one) => one.startsWith('overlay/lock'));
    const gone = { target: 'goals/g2', op: 'remove' };
    const more = { target: 'goals', op: 'add', value: { id: 'g3', text: '能复盘' } };
    const other = {
      target: 'goals',
      op: 'replace',
      value: [
        { id: 'g1', text: '能' },
        { id: 'g3', text: '能' },
      ],
    };
    expect(of({ required: true }, gone)).toEqual(['overlay/lock-removed school.yaml changes/0/target']);
    expect(of({ required: true }, other)).toHaveLength(1);
    expect(of({ required: true }, more)).toEqual([]);
    expect(of({ minimum: 2 }, gone)).toEqual(['overlay/lock-minimum school.yaml changes/0/target']);
    expect(of({ minimum: 2 }, other)).toEqual([]);
    expect(of({ minimum: 3 }, gone)).toEqual([]);
  });

  it('that the base breaks itself are not laid at the door of the school', () => {
    expect(
      found([{ target: 'plan/c/hours', minimum: 20 }], [{ target: 'contents/1', op: 'remove' }]),
    ).toEqual([]);
  });

  it('cannot be switched off', () => {
    const change = { target: 'tasks/t1/hours', op: 'replace', value: 3 };
    const all = files(base, [change], {
      'p.yaml': programme([{ target: 'plan/c/tasks/t1/hours', minimum: 4 }]),
    });
    const config = JSON.stringify({ rules: { 'overlay/lock-minimum': 'off', 'overlay/no-effect': 'off' } });
    const { diagnostics } = checkSources(memoryHost({ ...all, 'ccstd.yaml': config }));
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['overlay/lock-minimum', 'config/fixed-severity']),
    );
    expect(diagnostics.filter(({ code }) => code === 'config/fixed-severity')).toHaveLength(1);
  });
});

describe('reviews', () => {
  it('of an adoption hold for the entity it gives, and end when its base changes', () => {
    const approved = course({ status: 'approved', goals: [], title: '家居' });
    const school = overlay([{ target: 'contents/1', op: 'remove' }], { status: 'approved' });
    const review = (digest: string) => ({
      kind: 'review',
      id: 'r',
      subject: 'overlay/o',
      digest,
      reviewers: [{ name: '李审' }],
      on: '2026-06-30',
      conclusion: 'pass',
    });
    const codes = (base: object, digest: string) => {
      const { diagnostics } = checkSources(
        memoryHost(files(base, [], { 'school.yaml': school, 'review.yaml': review(digest) })),
      );
      return diagnostics.flatMap(({ code, params }) =>
        code.startsWith('review/') ? [[code, (params as { digest?: string }).digest]] : [],
      );
    };
    const [[, digest = ''] = []] = codes(approved, '0123456789abcdef');
    expect(codes(approved, digest)).toEqual([]);
    expect(codes({ ...approved, tasks: [task('t1', { hours: 5 }), task('t2')] }, digest)).toEqual([
      ['review/stale', expect.any(String)],
    ]);
  });
});
