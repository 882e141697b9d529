/** The JSON contract and the rows of the CSV. */
import { describe, expect, it } from 'vitest';
import { type CrosswalkWords, crosswalkToRows } from '../../../src/crosswalk/crosswalk-csv.ts';
import { crosswalksToJson } from '../../../src/crosswalk/crosswalk-json.ts';
import { states } from '../../../src/crosswalk/crosswalk-matrix.ts';
import { evidenceTitle } from '../../../src/crosswalk/evidence-title.ts';
import type { Assessment, Course } from '../../../src/model/model.ts';
import { assesses, course, intends, learningTask, teaches } from './build-model.ts';
import { crosswalkAt, workspace } from './elderly-care.ts';

const assessment: Assessment = {
  id: 'e1',
  title: '情景处置',
  kind: 'process',
  points: 100,
  goals: [],
  bands: [],
  phases: [],
  sections: [],
  questions: [],
  aligns: [],
  spirit: [],
  observe: [],
  criteria: [
    { text: '先评估意识与伤情', points: 60, deduct: [], aligns: [] },
    { title: '记录', text: '记录要素齐全', points: 40, deduct: [], aligns: [] },
  ],
};
const activity = {
  title: '读懂任务单',
  methods: [],
  means: [],
  ideology: [],
  literacy: [],
  resources: [],
  aligns: [],
  worksheet: [],
};
const step = { kind: ['inform' as const], goals: [], requirements: [], kit: [], steps: [] };
const task = learningTask('t1', 1, '基础', {
  assessments: [assessment],
  stages: [
    { ...step, activities: [{ ...activity, hours: 2 }] },
    { ...step, id: 's2', activities: [{ ...activity, id: 'a1', title: '处置' }] },
  ],
});
const basic: Course = {
  ...course('基础', { status: 'approved' }),
  tasks: [task],
  assessments: [{ ...assessment, id: 'e9', title: '终结性考核' }],
};

describe('the JSON of a crosswalk', () => {
  const alignments = [
    teaches('基础', 'S/4/1.1.1'),
    assesses('基础', 'S/4/1.1.1', { relation: 'subset', coverage: 0.5 }),
    teaches('基础', 'S/4/1.1.2', { relation: 'none' }),
    intends('基础', 'S/4/1.1.2', { relation: 'none' }),
  ];
  const json = crosswalksToJson(
    [crosswalkAt('中级', alignments, { rules: [{ kind: 'deemed' }, { kind: 'credit', credits: 1 }] })],
    () => 7,
  );
  const [crosswalk] = json.crosswalks;

  it('has the keys of the contract in its order', () => {
    expect(Object.keys(json)).toEqual(['version', 'crosswalks']);
    expect(Object.keys(crosswalk ?? {}).join(' ')).toBe(
      'programme stage credential standard level weights skillCoverage theoryCoverage counts items recognition',
    );
    expect(Object.keys(crosswalk?.counts ?? {})).toEqual(states);
    expect(Object.keys(crosswalk?.items[0] ?? {}).join(' ')).toBe(
      'ref kind no text function key weight taught assessed covered state evidence',
    );
    expect(Object.keys(crosswalk?.recognition[0] ?? {}).join(' ')).toBe('kind holds failing');
    expect(Object.keys(crosswalk?.recognition[0]?.failing[0] ?? {}).join(' ')).toBe(
      'condition actual required',
    );
    expect(Object.keys(crosswalk?.recognition[1] ?? {}).join(' ')).toBe('kind holds courses credits failing');
  });

  it('gives evidence with file and line', () => {
    expect(crosswalk?.items[0]?.evidence).toEqual([
      {
        role: 'taught',
        element: 'course/基础/tasks/t1',
        course: '基础',
        relation: 'equal',
        coverage: 1,
        file: '基础.yaml',
        line: 7,
      },
      {
        role: 'assessed',
        element: 'course/基础/tasks/t1/assessments/e1',
        course: '基础',
        relation: 'subset',
        coverage: 0.5,
        file: '基础.yaml',
        line: 7,
      },
    ]);
  });

  it('shows waivers by their relation, and no goals', () => {
    expect(crosswalk?.items[1]).toMatchObject({
      state: 'waived',
      evidence: [{ role: 'taught', relation: 'none', coverage: 0 }],
    });
  });

  it('shows deficits where the state speaks of nothing else', () => {
    const low = [teaches('基础', 'S/3/1.1.1'), teaches('基础', 'S/3/1.1.2'), teaches('进阶', 'S/3/1.1.2')];
    const { crosswalks } = crosswalksToJson([crosswalkAt('高级', low, { level: { level: '3' } })], () => 1);
    const [inDeficit, taught] = crosswalks[0]?.items ?? [];
    expect(inDeficit).toMatchObject({ state: 'level-deficit', evidence: [{ course: '基础' }] });
    expect(taught).toMatchObject({ state: 'taught-only', evidence: [{ course: '进阶' }] });
  });
});

describe('the rows of a crosswalk', () => {
  const columns = {
    no: '编号',
    kind: '类别',
    function: '职业功能',
    text: '要求',
    key: '关键',
    weight: '权重',
    taught: '讲授',
    assessed: '考核',
    covered: '覆盖',
    state: '状态',
    taughtAt: '讲授处',
    assessedAt: '考核处',
    deficitAt: '层级不足',
    waivedAt: '不对接',
    ref: '指向',
  };
  const words: CrosswalkWords = {
    columns,
    states: {
      covered: '已覆盖',
      partial: '部分覆盖',
      'taught-only': '只教不考',
      'assessed-only': '只考不教',
      'level-deficit': '层级不足',
      waived: '不对接',
      missing: '缺失',
    },
    kinds: { skill: '技能', knowledge: '知识', basic: '基本要求' },
    yes: '是',
    hours: '学时',
    points: '分',
  };
  const element = (path: string) => ({ element: `course/基础/tasks/t1/${path}` });
  const alignments = [
    teaches('基础', 'S/4/1.1.1', element('stages/1/activities/1')),
    teaches('基础', 'S/4/1.1.1', element('stages/1/activities/1/worksheet/w1')),
    teaches('基础', 'S/4/1.1.1', element('stages/s2/activities/a1')),
    assesses('基础', 'S/4/1.1.1', element('assessments/e1/criteria/1')),
    teaches('基础', 'S/4/1.1.2', { relation: 'none', rationale: '由企业实践承担' }),
  ];
  const vary = { parts: { courses: [basic] } };
  const rows = crosswalkToRows(crosswalkAt('中级', alignments, vary), workspace(alignments, vary), words);

  it('open with the head and have one row for each item', () => {
    expect(rows[0]).toEqual(Object.values(columns));
    expect(rows).toHaveLength(10);
    expect(rows.every((row) => row.length === 15)).toBe(true);
  });

  it('print hours and points beside the evidence', () => {
    expect(rows[1]).toEqual([
      '1.1.1',
      '技能',
      '功能 1',
      '要求 1.1.1',
      '',
      '20.0',
      '1',
      '1',
      '1',
      '已覆盖',
      '课程 基础 / 任务 t1 / 读懂任务单 (2 学时); 课程 基础 / 任务 t1 / 处置',
      '课程 基础 / 任务 t1 / 情景处置 / 先评估意识与伤情 (60 分)',
      '',
      '',
      'S/4/1.1.1',
    ]);
  });

  it('give the reason of a waiver', () => {
    expect(rows[2]?.[13]).toBe('课程 基础 / 任务 t1 (20 学时): 由企业实践承担');
  });
});

describe('an element is called', () => {
  it.each([
    ['course/基础/tasks/t1', '课程 基础/任务 t1', 20, undefined],
    ['course/基础/tasks/t1/assessments/e1', '课程 基础/任务 t1/情景处置', undefined, 100],
    ['course/基础/tasks/t1/assessments/e1/criteria/2', '课程 基础/任务 t1/情景处置/记录', undefined, 40],
    ['course/基础/tasks/t1/assessments/e1/questions/1', '课程 基础/任务 t1/情景处置', undefined, 100],
    ['course/基础/assessments/e9', '课程 基础/终结性考核', undefined, 100],
    ['course/基础/goals/g1', '课程 基础', undefined, undefined],
    ['course/基础/tasks/别处', '课程 基础/别处', undefined, undefined],
  ])('%s', (element, titles, hours, points) => {
    const title = evidenceTitle(element, basic);
    expect([title.titles.join('/'), title.hours, title.points]).toEqual([titles, hours, points]);
  });

  it('by its id where the course is not there', () => {
    expect(evidenceTitle('course/别处/tasks/t1', undefined).titles).toEqual(['别处']);
  });
});
