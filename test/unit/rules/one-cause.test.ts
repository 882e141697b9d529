/** One root cause, one finding: where two rules could speak of the same slip. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

const skills = [{ no: '1.1.1', text: '能分类叠放衣物' }];
const knowledge = [{ no: '1.1.1', text: '衣物面料的种类' }];
const standard = (functions: readonly object[], more: object = {}): object => ({
  kind: 'skill-standard',
  id: 's',
  title: '收纳师',
  scheme: 'x-certificate',
  levels: [{ level: 'junior', functions }],
  ...more,
});
const course = (more: object): object => ({
  kind: 'course',
  id: 'c',
  title: '家居整理',
  category: 'core',
  level: 'intermediate',
  hours: 8,
  ...more,
});
const programme = (plan: readonly object[], more: object = {}): object => ({
  kind: 'programme',
  id: 'p',
  title: '家庭收纳',
  code: '0601-4',
  stages: [{ level: 'intermediate' }],
  plan,
  ...more,
});
const criteria = [{ text: '分类合理' }];

describe('weights', () => {
  it('of a table that falls short name the function without a weight only there', () => {
    const one = {
      no: '1',
      title: '整理',
      theoryWeight: 100,
      skillWeight: 60,
      workContents: [{ no: '1.1', title: '叠放', skills, knowledge }],
    };
    const two = {
      no: '2',
      title: '规划',
      workContents: [{ no: '2.1', title: '测量', skills: [{ no: '2.1.1', text: '能测量柜体' }] }],
    };
    expect(findingsOf([standard([one, two])])).toEqual(['weights/table-sum levels/0/level']);
  });

  it('in the wrong table are one finding, not a wrong sum besides', () => {
    const one = {
      no: '1',
      title: '整理',
      theoryWeight: 100,
      skillWeight: 100,
      workContents: [{ no: '1.1', title: '叠放', skills, knowledge }],
    };
    const two = {
      no: '2',
      title: '规划',
      skillWeight: 20,
      workContents: [{ no: '2.1', title: '测量', knowledge: [{ no: '2.1.1', text: '柜体的规格' }] }],
    };
    expect(findingsOf([standard([one, two])])).toEqual(['weights/no-items levels/0/functions/1/skillWeight']);
  });

  it('of a course point to the share that repairs both sums', () => {
    const components = [
      { title: '表现', kind: 'process', weight: 60 },
      { title: '实操', kind: 'final', weight: 40 },
    ];
    expect(findingsOf([course({ grading: { process: 70, final: 40, components } })])).toEqual([
      'weights/process-final grading/process',
    ]);
    expect(findingsOf([course({ grading: { components: components.slice(0, 1) } })])).toEqual([
      'weights/process-final grading/components/0/weight',
    ]);
  });
});

describe('points', () => {
  const assessment = (points: number, ...parts: readonly object[]) => ({
    id: 'e',
    title: '实操',
    kind: 'process',
    points,
    criteria: parts,
  });
  const task = (one: object) =>
    course({ tasks: [{ id: 't', title: '衣柜', hours: 8, description: '整理衣柜。', assessments: [one] }] });

  it('of an assessment that break its criteria and its task are one finding', () => {
    expect(findingsOf([task(assessment(90, { text: 'a', points: 60 }, { text: 'b', points: 40 }))])).toEqual([
      'assessment/criteria-sum tasks/0/assessments/0/points',
    ]);
  });

  it('on a veto item that fill the sum are one finding', () => {
    expect(
      findingsOf([task(assessment(100, { text: 'a', points: 60 }, { text: 'b', points: 40, veto: true }))]),
    ).toEqual(['assessment/veto-points tasks/0/assessments/0/criteria/1/points']);
  });

  it('of criteria without all points are only held against the whole', () => {
    expect(findingsOf([task(assessment(100, { text: 'a', points: 60 }, { text: 'b' }))])).toEqual([]);
    expect(findingsOf([task(assessment(100, { text: 'a', points: 160 }, { text: 'b' }))])).toEqual([
      'assessment/criteria-sum tasks/0/assessments/0/points',
    ]);
  });
});

describe('goals', () => {
  const goals = [
    { id: 'g1', text: '能整理' },
    { id: 'g2', text: '能说明' },
  ];
  const assessment = (more: object) => ({ id: 'e', title: '实操', kind: 'final', criteria, ...more });

  it('that an assessment of nothing in particular covers are assessed', () => {
    expect(findingsOf([course({ goals, assessments: [assessment({})] })])).toEqual([]);
  });

  it('written in a task are assessed by the task only', () => {
    const tasks = [
      {
        id: 't',
        title: '衣柜',
        hours: 8,
        description: '整理衣柜。',
        goals: [{ id: 'g3', text: '能列清单' }, 'g1'],
      },
    ];
    expect(findingsOf([course({ goals, tasks, assessments: [assessment({})] })])).toEqual([
      'assessment/goal-not-assessed tasks/0/goals/0/id',
    ]);
  });

  it('that a mistyped reference meant are no second finding', () => {
    expect(findingsOf([course({ goals, assessments: [assessment({ goals: ['g1', 'g5'] })] })])).toEqual([
      'ref/unresolved assessments/0/goals/1',
    ]);
  });

  it('none of which is assessed are one finding', () => {
    const tasks = [
      {
        id: 't',
        title: '衣柜',
        hours: 8,
        description: '整理衣柜。',
        assessments: [{ ...assessment({}), kind: 'process' }],
      },
    ];
    expect(findingsOf([course({ goals, tasks })])).toEqual(['assessment/goal-not-assessed goals']);
  });

  it('of a draft without any assessment are left alone', () => {
    expect(findingsOf([course({ goals })])).toEqual([]);
    expect(findingsOf([course({ goals, status: 'in-review' })])).toEqual([
      'assessment/goal-not-assessed goals',
    ]);
  });
});

describe('a plan', () => {
  const row = (more: object) => ({ course: 'c', category: 'core', ...more });
  const routes = [{ id: 'r', entry: 'senior-middle', years: 1, stage: 'intermediate' }];

  it('whose hours differ from semesters and course is wrong once', () => {
    const plan = [row({ hours: 9, hoursBySemester: { r: [4, 4] } })];
    expect(findingsOf([course({}), programme(plan, { routes })])).toEqual([
      'hours/semesters-mismatch plan/0/hours',
    ]);
  });

  it('that agrees with its semesters but not with the course differs from the course', () => {
    const plan = [row({ hours: 9, hoursBySemester: { r: [4, 5] } })];
    expect(findingsOf([course({}), programme(plan, { routes })])).toEqual([
      'hours/plan-differs plan/0/hours',
    ]);
  });

  it('without hours of its own is held against the course', () => {
    const plan = [row({ hoursBySemester: { r: [4, 5] } })];
    expect(findingsOf([course({}), programme(plan, { routes })])).toEqual([
      'hours/semesters-mismatch plan/0/hoursBySemester/r',
    ]);
  });

  it('with a semester too few is not a wrong sum besides', () => {
    const plan = [row({ hours: 8, hoursBySemester: { r: [4] } })];
    expect(findingsOf([course({}), programme(plan, { routes })])).toEqual([
      'hours/semester-count plan/0/hoursBySemester/r',
    ]);
  });

  it('all of whose rows agree on other years says so once', () => {
    const plan = ['甲', '乙'].map((title) => ({
      title,
      category: 'core',
      stage: 'intermediate',
      hours: 4,
      hoursBySemester: { r: [1, 1, 1, 1] },
    }));
    expect(findingsOf([programme(plan, { routes })])).toEqual(['hours/semester-count routes/0/years']);
  });

  it('is not missed by courses while its file is broken', () => {
    const integrated = course({
      category: 'integrated',
      tasks: [{ id: 't', title: '衣柜', hours: 8, description: '整理衣柜。' }],
    });
    const broken = { ...programme([row({ category: 'integrated' })]), colour: 'red' };
    const other = { ...programme([{ title: '语文', category: 'public' }]), id: 'q' };
    expect(findingsOf([integrated, broken, other])).toEqual(['schema/unknown-key colour']);
  });
});

describe('prerequisites', () => {
  const named = (id: string, more: object) => course({ id, title: id, ...more });
  const plan = ['a', 'b', 'c'].map((id) => ({ course: id, category: 'core' }));

  it('that go round are one finding, and not late besides', () => {
    const courses = [
      named('a', { prerequisites: ['c'] }),
      named('b', { prerequisites: ['a'] }),
      named('c', { prerequisites: ['b'] }),
    ];
    expect(findingsOf([...courses, programme(plan)])).toEqual(['plan/prerequisite-cycle prerequisites/0']);
  });

  it('of which one is enough go round where that one needs this very course', () => {
    const any = (...ids: string[]) => ({ any: ids });
    const found = (...needs: Record<'a' | 'b' | 'c', object>[]) =>
      needs.map(({ a, b, c }) => findingsOf([named('a', a), named('b', b), named('c', c)]));
    const choice = { prerequisites: [any('b', 'c')] };
    expect(
      found(
        { a: choice, b: {}, c: {} },
        { a: choice, b: { prerequisites: [any('a', 'c')] }, c: {} },
        { a: choice, b: {}, c: { prerequisites: ['b'] } },
        { a: choice, b: { followUps: ['a'] }, c: {} },
        { a: { corequisites: ['b'] }, b: { corequisites: ['a'] }, c: {} },
      ),
    ).toEqual([[], [], [], [], []]);
    const cycle = 'plan/prerequisite-cycle';
    expect(
      found(
        { a: choice, b: { prerequisites: ['a'] }, c: {} },
        { a: choice, b: {}, c: { prerequisites: ['b', any('a')] } },
        { a: choice, b: { prerequisites: [any('a', 'c')] }, c: { prerequisites: [any('a', 'b')] } },
        { a: { prerequisites: [any('a', 'b')] }, b: {}, c: {} },
        { a: { corequisites: ['b'] }, b: { corequisites: ['c'] }, c: { prerequisites: ['a'] } },
        { a: { corequisites: ['a'] }, b: {}, c: {} },
      ),
    ).toEqual([
      [`${cycle} prerequisites/0/any/0`],
      [`${cycle} prerequisites/0/any/1`],
      ['a', 'b', 'c'].flatMap(() => [0, 1].map((at) => `${cycle} prerequisites/0/any/${at}`)),
      [`${cycle} prerequisites/0/any/0`],
      [`${cycle} prerequisites/0`],
      [`${cycle} corequisites/0`],
    ]);
  });

  it('of which one is enough are late where none is early', () => {
    const courses = (need: object) => [named('a', {}), named('b', need), named('c', {})];
    const found = (need: object) => findingsOf([...courses(need), programme(plan)]);
    expect(found({ prerequisites: [{ any: ['c', 'a'] }] })).toEqual([]);
    expect(found({ prerequisites: [{ any: ['c', '大学物理'] }] })).toEqual([
      'plan/prerequisite-later prerequisites/0',
    ]);
    expect(found({ corequisites: ['c'] })).toEqual([]);
  });

  it('taken beside a course begin in its semester at the latest', () => {
    const routes = [{ id: 'r', entry: 'senior-middle', years: 1, stage: 'intermediate' }];
    const found = (need: object, a: number[], b: number[]) => {
      const rows = [
        { course: 'a', category: 'core', hoursBySemester: { r: a } },
        { course: 'b', category: 'core', hoursBySemester: { r: b } },
      ];
      return findingsOf([named('a', need), named('b', {}), programme(rows, { routes })]);
    };
    const beside = { corequisites: ['b'] };
    expect(found(beside, [8, 0], [8, 0])).toEqual([]);
    expect(found(beside, [0, 8], [8, 0])).toEqual([]);
    expect(found(beside, [8, 0], [0, 8])).toEqual(['plan/corequisite-later corequisites/0']);
  });

  it('named twice are one too many, unless one of them is enough for two needs', () => {
    const found = (need: object) => findingsOf([named('a', need), named('b', {}), named('c', {})]);
    expect(found({ prerequisites: ['b', 'b'] })).toEqual(['plan/course-named-twice prerequisites/1']);
    expect(found({ prerequisites: ['b', { any: ['b', 'c'] }] })).toEqual([
      'plan/course-named-twice prerequisites/1/any/0',
    ]);
    expect(found({ prerequisites: ['b'], corequisites: ['b'] })).toEqual([
      'plan/course-named-twice corequisites/0',
    ]);
    expect(found({ prerequisites: [{ any: ['b', 'x'] }, { any: ['b', 'c'] }] })).toEqual([]);
  });

  it('written as an id that is not there name the one that is near', () => {
    const courses = [
      named('motor-drives', {}),
      named('a', { prerequisites: [{ any: ['motor-drive', '语文'] }] }),
    ];
    expect(findingsOf(courses)).toEqual(['ref/unresolved prerequisites/0/any/0']);
  });

  it('stated from both sides are one order', () => {
    const courses = [named('a', { prerequisites: ['b'] }), named('b', { followUps: ['a'] }), named('c', {})];
    expect(findingsOf([...courses, programme(plan)])).toEqual(['plan/prerequisite-later prerequisites/0']);
  });

  it('are compared by semester before by row', () => {
    const routes = [{ id: 'r', entry: 'senior-middle', years: 1, stage: 'intermediate' }];
    const courses = [named('a', { prerequisites: ['b'] }), named('b', {})];
    const rows = (a: number[], b: number[]) => [
      { course: 'a', category: 'core', hoursBySemester: { r: a } },
      { course: 'b', category: 'core', hoursBySemester: { r: b } },
    ];
    expect(findingsOf([...courses, programme(rows([0, 8], [8, 0]), { routes })])).toEqual([]);
    expect(findingsOf([...courses, programme(rows([8, 0], [0, 8]), { routes })])).toEqual([
      'plan/prerequisite-later prerequisites/0',
    ]);
  });
});

describe('a superseded standard', () => {
  it('is reported once for a course and its tasks', () => {
    const one = { no: '1', title: '整理', workContents: [{ no: '1.1', title: '叠放', skills, knowledge }] };
    const old = standard([one]);
    const aligns = ['s/junior/1.1.1', 's/junior/K1.1.1'];
    const task = (id: string) => ({
      kind: 'learning-task',
      id,
      title: id,
      hours: 4,
      description: '整理衣柜。',
      aligns,
    });
    const found = findingsOf([
      old,
      standard([one], { id: 's2', supersedes: 's' }),
      course({ tasks: ['t1', 't2'] }),
      task('t1'),
      task('t2'),
    ]);
    expect(found).toEqual(['alignment/superseded aligns/0']);
  });
});

describe('a ladder', () => {
  const national = standard([
    { no: '1', title: '整理', workContents: [{ no: '1.1', title: '叠放', skills }] },
  ]);
  const levels = ['5', '4', '3', '2'].map((level) => ({
    ...(national as { levels: [object] }).levels[0],
    level,
  }));
  const ladder = (...steps: readonly [trainsTo: string, credential: string, schooling: string][]) =>
    programme([{ title: '语文', category: 'public', hours: 8 }], {
      stages: steps.map(([trainsTo, credential, schooling], index) => ({
        id: `s${index}`,
        trainsTo,
        schooling,
        credentials: [`s-${credential}`],
      })),
    });
  const found = (...steps: readonly [string, string, string][]) =>
    findingsOf([
      { ...national, scheme: 'national', code: '4-10-01-99', edition: '2024', levels },
      ladder(...steps),
    ]);

  it('that rises has nothing against it', () => {
    expect(
      found(
        ['5', '5', '中职学历'],
        ['4', '4', '高职一年级'],
        ['3', '3', '高职二年级'],
        ['2', '2', '高职学历'],
      ),
    ).toEqual([]);
  });

  it('with two stages swapped falls once', () => {
    expect(
      found(
        ['5', '5', '中职学历'],
        ['3', '3', '高职二年级'],
        ['4', '4', '高职一年级'],
        ['2', '2', '高职学历'],
      ),
    ).toEqual(['ladder/not-rising stages/2/credentials/0']);
  });

  it('with one certificate too high does not also stand still', () => {
    expect(found(['5', '5', '中职学历'], ['4', '3', '高职一年级'], ['3', '3', '高职二年级'])).toEqual([
      'plan/certificate-level stages/1/credentials/0',
    ]);
  });
});
