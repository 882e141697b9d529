/**
 * A higher stage includes the lower certificates; what each course adds; how goals are assessed; who observes
 * the craftsman spirit.
 */
import { describe, expect, it } from 'vitest';
import { contributions, courseContributions } from '../../../src/crosswalk/contribution.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { cumulativeView } from '../../../src/crosswalk/cumulative.ts';
import { assessedGoals, dimensionTotals } from '../../../src/crosswalk/dimensions.ts';
import { spiritObservations } from '../../../src/crosswalk/spirit.ts';
import type {
  AlignmentEntry,
  Assessment,
  Course,
  Goal,
  Programme,
  StandardModel,
} from '../../../src/model/model.ts';
import {
  assesses,
  course,
  credential,
  learningTask,
  model,
  programme,
  stage,
  standard,
  teaches,
} from './build-model.ts';
import { crosswalkAt, levelFour } from './elderly-care.ts';
import { random, randomModel } from './random-model.ts';

const both = (id: string, items: string | readonly string[]): AlignmentEntry[] => [
  teaches(id, items),
  assesses(id, items),
];

describe('a higher stage includes the lower certificates', () => {
  const at: StandardModel = model({
    standards: [standard({ id: 'S', levels: [levelFour, { ...levelFour, level: '3' }] })],
    credentials: [credential('S-4', 'S', '4'), credential('S-3', 'S', '3')],
    programmes: [
      programme(
        'P',
        [stage('中级', '4', 'S-4'), stage('高级', '3', 'S-3')],
        [
          ['中级', '基础'],
          ['高级', '进阶'],
        ],
      ),
    ],
    courses: [course('基础'), course('进阶')],
    alignments: [...both('基础', 'S/4/1.1.1'), ...both('进阶', ['S/4/1.1.2', 'S/3/1.1.1', 'S/4/K1.1.1'])],
  });
  const view = cumulativeView(at, at.programmes[0] as Programme);

  it('shows at each stage its own and all earlier credentials', () => {
    expect(
      view.map(({ stage: { id }, credentials }) => [id, ...credentials.map((one) => one.credential.id)]),
    ).toEqual([
      ['中级', 'S-4'],
      ['高级', 'S-4', 'S-3'],
    ]);
  });

  it('counts the courses of every stage so far, and says what the later ones added', () => {
    const [first, second] = view;
    expect(first?.credentials[0]).toMatchObject({
      skillGain: 0,
      theoryGain: 0,
      crosswalk: { skillCoverage: 20 },
    });
    expect(second?.credentials[0]).toMatchObject({
      skillGain: 20,
      theoryGain: 50,
      namedAt: { id: '中级' },
      crosswalk: { skillCoverage: 40 },
    });
    expect(second?.credentials[1]).toMatchObject({ skillGain: 0, crosswalk: { skillCoverage: 20 } });
  });

  it('agrees, for a stage and its own credentials, with the crosswalks', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const any = randomModel(random(seed));
      for (const crosswalk of computeCrosswalks(any)) {
        const of = any.programmes.find(({ id }) => id === crosswalk.programme) as Programme;
        const row = cumulativeView(any, of).find((one) => one.stage.id === crosswalk.stage);
        expect(row?.credentials.find((one) => one.credential.id === crosswalk.credential)?.crosswalk).toEqual(
          crosswalk,
        );
      }
    }
  });
});

describe('a course contributes', () => {
  it('what it would cover alone, and what only it covers', () => {
    const crosswalk = crosswalkAt('高级', [
      ...both('基础', 'S/4/1.1.1'),
      ...both('进阶', ['S/4/1.1.1', 'S/4/1.1.2']),
      teaches('基础', 'S/4/2.1.1'),
      assesses('进阶', 'S/4/2.1.1'),
    ]);
    const points = courseContributions(crosswalk);
    expect(points.get('基础')).toEqual({
      alone: { skill: 20, theory: 0 },
      marginal: { skill: 40, theory: 0 },
    });
    expect(points.get('进阶')).toEqual({
      alone: { skill: 40, theory: 0 },
      marginal: { skill: 60, theory: 0 },
    });
  });

  it('exactly what leaving it out, or all others, changes', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const any = randomModel(random(seed));
      const without = (id: string) =>
        computeCrosswalks({ ...any, alignments: any.alignments.filter((entry) => entry.course !== id) });
      const only = (id: string) =>
        computeCrosswalks({ ...any, alignments: any.alignments.filter((entry) => entry.course === id) });
      for (const [index, crosswalk] of computeCrosswalks(any).entries()) {
        for (const [id, { alone, marginal }] of courseContributions(crosswalk)) {
          const less = without(id)[index];
          const lone = only(id)[index];
          expect(alone.skill).toBeCloseTo(lone?.skillCoverage ?? Number.NaN, 8);
          expect(alone.theory).toBeCloseTo(lone?.theoryCoverage ?? Number.NaN, 8);
          expect(marginal.skill).toBeCloseTo(
            crosswalk.skillCoverage - (less?.skillCoverage ?? Number.NaN),
            8,
          );
          expect(marginal.theory).toBeCloseTo(
            crosswalk.theoryCoverage - (less?.theoryCoverage ?? Number.NaN),
            8,
          );
        }
      }
    }
  });

  it('and so does anything else the entries are grouped by', () => {
    const crosswalk = crosswalkAt('中级', [...both('基础', 'S/4/1.1.1')]);
    expect(contributions(crosswalk, ({ task }) => task ?? '').get('t1')?.alone.skill).toBe(20);
  });
});

const goal = (id: string, dimension?: Goal['dimension'], text = `目标 ${id}`): Goal => {
  return { id, text, observe: [], aligns: [], ...(dimension ? { dimension } : {}) };
};
const assessment = (id: string, facts: Partial<Assessment> = {}): Assessment => {
  return {
    id,
    title: `考核 ${id}`,
    kind: 'process',
    goals: [],
    criteria: [],
    bands: [],
    phases: [],
    sections: [],
    questions: [],
    aligns: [],
    spirit: [],
    observe: [],
    ...facts,
  };
};

describe('a goal is assessed', () => {
  const shared = goal('g1', 'skill');
  const of: Course = {
    ...course('C'),
    goals: [shared, goal('g2', 'knowledge'), goal('g3', 'literacy'), goal('g4')],
    assessments: [assessment('final', { kind: 'final', goals: ['g2'] })],
    tasks: [
      learningTask('t1', 1, 'C', {
        goals: [shared, goal('g3', 'literacy', '任务自己的目标')],
        assessments: [assessment('e1'), assessment('e2', { goals: ['g4'] })],
      }),
    ],
  };
  const goals = assessedGoals(model({ courses: [of] }), ['C', '没有文件的课程']);
  const by = (id: string, task?: string) =>
    goals.find((one) => one.goal.id === id && one.task === task)?.assessments;

  it('when an assessment names it, or names none and has it among its own', () => {
    expect(by('g1')).toEqual(['course/C/tasks/t1/assessments/e1']);
    expect(by('g2')).toEqual(['course/C/assessments/final']);
    expect(by('g4')).toEqual(['course/C/tasks/t1/assessments/e2']);
  });

  it('not when the task means a goal of its own by that id', () => {
    expect(by('g3')).toEqual([]);
    expect(by('g3', 't1')).toEqual(['course/C/tasks/t1/assessments/e1']);
  });

  it('and counted by dimension', () => {
    expect(dimensionTotals(goals)).toEqual([
      { dimension: 'knowledge', goals: 1, assessed: 1, assessments: 1 },
      { dimension: 'skill', goals: 1, assessed: 1, assessments: 1 },
      { dimension: 'literacy', goals: 2, assessed: 1, assessments: 1 },
      { dimension: 'unstated', goals: 1, assessed: 1, assessments: 1 },
    ]);
  });
});

describe('the craftsman spirit', () => {
  it('is observed where an assessment of a planned course says so', () => {
    const at = (id: string, spirit: Assessment['spirit']): Course => ({
      ...course(id),
      assessments: [assessment('e1', { spirit })],
    });
    const of: Programme = {
      ...programme('P', [stage('中级', '4')], [['中级', '甲']]),
      spirit: { rigour: '一字不差地记录' },
    };
    const rows = spiritObservations(
      model({ courses: [at('甲', ['rigour', 'refinement']), at('乙', ['dedication'])] }),
      of,
    );
    expect(
      rows.map(({ spirit, stated, observedIn }) => [
        spirit,
        stated,
        observedIn.map(({ titles }) => titles.join('/')),
      ]),
    ).toEqual([
      ['dedication', undefined, []],
      ['refinement', undefined, ['课程 甲/考核 e1']],
      ['rigour', '一字不差地记录', ['课程 甲/考核 e1']],
      ['excellence', undefined, []],
    ]);
  });
});
