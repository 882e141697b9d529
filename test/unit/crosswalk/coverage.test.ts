/** Taught, assessed, level deficit, covered and state, sentence by sentence. */
import { describe, expect, it } from 'vitest';
import { states } from '../../../src/crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../../src/crosswalk/one-decimal.ts';
import type { AlignmentEntry } from '../../../src/model/model.ts';
import { assesses, intends, programme, stage, teaches } from './build-model.ts';
import { crosswalkAt, everyRef, itemOf, type Variation } from './elderly-care.ts';

const skill = 'S/4/2.1.1';
const verdict = (alignments: AlignmentEntry[], vary: Variation = {}) =>
  itemOf(crosswalkAt('中级', alignments, vary), skill);

describe('taught and assessed', () => {
  it('are the largest coverage, not the sum', () => {
    const half = { relation: 'subset', coverage: 0.5 } as const;
    const third = { relation: 'intersects', coverage: 0.3 } as const;
    const alignments = [
      teaches('基础', skill, third),
      teaches('基础', skill, half),
      assesses('基础', skill, third),
      assesses('基础', skill, third),
    ];
    expect(verdict(alignments)).toMatchObject({ taught: 0.5, assessed: 0.3, covered: 0.3, state: 'partial' });
  });

  it('do not count goals, which document intent only', () => {
    expect(verdict([intends('基础', skill)])).toMatchObject({
      taught: 0,
      assessed: 0,
      state: 'missing',
      evidence: [],
    });
  });

  it('count courses of this stage and of earlier ones, not of later ones', () => {
    const alignments = [teaches('进阶', skill), assesses('进阶', skill)];
    expect(itemOf(crosswalkAt('中级', alignments), skill).state).toBe('missing');
    expect(itemOf(crosswalkAt('高级', alignments), skill).state).toBe('covered');
    expect(itemOf(crosswalkAt('高级', [teaches('基础', skill), assesses('基础', skill)]), skill).state).toBe(
      'covered',
    );
  });

  it('do not count courses that no plan row names', () => {
    expect(verdict([teaches('别处', skill), assesses('别处', skill)]).state).toBe('missing');
  });
});

describe('the level deficit', () => {
  const levelThree = { level: { level: '3' } } as const;
  const low = [teaches('基础', 'S/3/2.1.1'), assesses('基础', 'S/3/2.1.1')];
  const at = (alignments: AlignmentEntry[], vary: Variation) =>
    itemOf(crosswalkAt('高级', alignments, vary), 'S/3/2.1.1');

  it('lists entries of courses whose stage trains below the level, and counts them in neither', () => {
    const item = at(low, levelThree);
    expect(item).toMatchObject({ taught: 0, assessed: 0, state: 'level-deficit', evidence: [] });
    expect(item.deficits).toEqual(low);
  });

  it('lets a course of a high enough stage count beside them', () => {
    const item = at([...low, teaches('进阶', 'S/3/2.1.1')], levelThree);
    expect(item).toMatchObject({ taught: 1, assessed: 0, state: 'taught-only' });
    expect(item.deficits).toHaveLength(2);
  });

  it('does not exist for courses that train above the level', () => {
    expect(itemOf(crosswalkAt('高级', [teaches('进阶', skill), assesses('进阶', skill)]), skill).state).toBe(
      'covered',
    );
  });

  it('does not exist for basics', () => {
    const crosswalk = crosswalkAt(
      '高级',
      [teaches('基础', 'S/ethics'), assesses('基础', 'S/ethics')],
      levelThree,
    );
    expect(itemOf(crosswalk, 'S/ethics').state).toBe('covered');
  });

  it('does not exist for standards that are not national', () => {
    const vary = { ...levelThree, standard: { scheme: 'post' } } as const;
    expect(at(low, vary).state).toBe('covered');
  });

  it('takes a course that stands in several stages at the highest of those that count', () => {
    const both = programme(
      'P',
      [stage('中级', '4', 'S-3'), stage('高级', '3', 'S-3')],
      [
        ['高级', '基础'],
        ['中级', '基础'],
      ],
    );
    const vary = { ...levelThree, parts: { programmes: [both] } };
    expect(itemOf(crosswalkAt('中级', low, vary), 'S/3/2.1.1').state).toBe('level-deficit');
    expect(itemOf(crosswalkAt('高级', low, vary), 'S/3/2.1.1').state).toBe('covered');
  });

  it('is not seen in goals and `none`, which claim nothing', () => {
    expect(at([intends('基础', 'S/3/2.1.1')], levelThree).state).toBe('missing');
    expect(at([teaches('基础', 'S/3/2.1.1', { relation: 'none' })], levelThree).state).toBe('waived');
  });
});

describe('the state is the first that fits', () => {
  const none = teaches('基础', skill, { relation: 'none', rationale: '另有课程承担' });
  const half = { relation: 'subset', coverage: 0.5 } as const;
  it.each([
    ['covered', [teaches('基础', skill), assesses('基础', skill), none]],
    ['partial', [teaches('基础', skill), assesses('基础', skill, half), none]],
    ['taught-only', [teaches('基础', skill, half), none]],
    ['assessed-only', [assesses('基础', skill), none]],
    ['waived', [none]],
    ['waived', [intends('基础', skill, { relation: 'none' })]],
    ['missing', []],
  ] as const)('%s', (state, alignments) => {
    expect(verdict([...alignments]).state).toBe(state);
  });

  it('prefers level-deficit to waived', () => {
    const vary = { level: { level: '3' } } as const;
    const alignments = [teaches('基础', 'S/3/2.1.1'), teaches('进阶', 'S/3/2.1.1', { relation: 'none' })];
    expect(itemOf(crosswalkAt('高级', alignments, vary), 'S/3/2.1.1').state).toBe('level-deficit');
  });

  it('is counted for all seven, always in the same order', () => {
    const { counts } = crosswalkAt('中级', [teaches('基础', skill)]);
    expect(Object.entries(counts)).toEqual(
      states.map((state) => [state, { 'taught-only': 1, missing: 8 }[state as 'missing'] ?? 0]),
    );
  });
});

describe('coverage', () => {
  it('is the sum of weight × covered, separately for the two tables', () => {
    const half = { relation: 'subset', coverage: 0.5 } as const;
    const theory = ['S/ethics', 'S/4/K2.1.1'];
    const alignments = [
      teaches('基础', skill),
      assesses('基础', skill, half),
      teaches('基础', theory),
      assesses('基础', theory),
    ];
    const { skillCoverage, theoryCoverage } = crosswalkAt('中级', alignments);
    expect(skillCoverage).toBeCloseTo(20, 12);
    expect(theoryCoverage).toBeCloseTo(20, 12);
  });

  it('is exactly 100 where everything is covered, also with weights that do not divide', () => {
    const functions = [1, 2, 3].map((no) => ({
      no: `${no}`,
      skillWeight: 33.3,
      skills: { [`${no}.1`]: [1, 2, 3, 4, 5, 6, 7].map((i) => ({ no: `${no}.1.${i}` })) },
    }));
    const refs = functions.flatMap(({ skills }) =>
      Object.values(skills).flatMap((list) => list.map(({ no }) => `S/4/${no}`)),
    );
    const { skillCoverage } = crosswalkAt('中级', [teaches('基础', refs), assesses('基础', refs)], {
      level: { functions },
    });
    expect(skillCoverage).toBe(100);
  });

  it('is 0 for a table without items', () => {
    const vary = {
      level: { basicsWeight: undefined, functions: [{ no: '1', skills: { '1.1': [{ no: '1.1.1' }] } }] },
    };
    const { theoryCoverage, skillCoverage } = crosswalkAt(
      '中级',
      [teaches('基础', 'S/4/1.1.1'), assesses('基础', 'S/4/1.1.1')],
      vary,
    );
    expect([skillCoverage, theoryCoverage]).toEqual([100, 0]);
  });

  it('reaches 100 in both tables when every item is taught and assessed', () => {
    const crosswalk = crosswalkAt('中级', [teaches('基础', everyRef()), assesses('基础', everyRef())]);
    expect(crosswalk).toMatchObject({ skillCoverage: 100, theoryCoverage: 100 });
  });

  it.each([
    [66.65, '66.7'],
    [66.649, '66.6'],
    [100 / 3, '33.3'],
    [0.05, '0.1'],
    [100, '100.0'],
    [0, '0.0'],
  ])('prints %d as %s', (value, printed) => {
    expect(oneDecimal(value)).toBe(printed);
  });
});
