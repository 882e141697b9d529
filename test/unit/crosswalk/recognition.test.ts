/** Deemed, exempt and credit, sentence by sentence. */
import { describe, expect, it } from 'vitest';
import type { AlignmentEntry } from '../../../src/model/model.ts';
import {
  assesses,
  type CourseFacts,
  course,
  credential,
  programme,
  type RuleFacts,
  stage,
  standard,
  teaches,
} from './build-model.ts';
import { crosswalkAt, everyRef, levelFour, type Variation } from './elderly-care.ts';

const everything = [teaches('基础', everyRef()), assesses('基础', everyRef())];
const rule = (facts: RuleFacts, alignments: readonly AlignmentEntry[], vary: Variation = {}) =>
  crosswalkAt('中级', alignments, { ...vary, rules: [facts] }).recognition[0];

describe('deemed', () => {
  it('holds where all conditions hold', () => {
    expect(rule({ kind: 'deemed' }, everything)).toEqual({ kind: 'deemed', holds: true, failing: [] });
  });

  it('asks for 100 in both tables by default, and names what fails with actual and required', () => {
    const skills = everyRef().filter((ref) => !ref.endsWith('/2.1.1'));
    expect(
      rule({ kind: 'deemed' }, [
        teaches('基础', skills),
        assesses(
          '基础',
          skills.filter((ref) => !ref.includes('K')),
        ),
      ]),
    ).toEqual({
      kind: 'deemed',
      holds: false,
      failing: [
        { condition: 'skillCoverage', actual: 60, required: 100 },
        { condition: 'theoryCoverage', actual: 30, required: 100 },
      ],
    });
  });

  it('asks for the rule’s own thresholds', () => {
    const skills = everyRef().filter((ref) => !ref.endsWith('/2.1.1'));
    const alignments = [teaches('基础', skills), assesses('基础', skills)];
    expect(rule({ kind: 'deemed', skill: 60 }, alignments)?.holds).toBe(true);
    expect(rule({ kind: 'deemed', skill: 60.1 }, alignments)?.failing).toEqual([
      { condition: 'skillCoverage', actual: 60, required: 60.1 },
    ]);
  });

  it('does not fail a threshold by the last bits of a sum', () => {
    const functions = [0.1, 0.7, 9.2].map((skillWeight, i) => ({
      no: `${i}`,
      skillWeight,
      skills: { [`${i}.1`]: [{ no: `${i}.1.1` }] },
    }));
    const refs = ['S/4/0.1.1', 'S/4/1.1.1'];
    const alignments = [teaches('基础', refs), assesses('基础', refs)];
    expect(rule({ kind: 'deemed', skill: 8, theory: 0 }, alignments, { level: { functions } })?.holds).toBe(
      true,
    );
  });

  it('asks nothing of a table without items', () => {
    const functions = [{ no: '1', skillWeight: 100, skills: { '1.1': [{ no: '1.1.1' }] } }];
    const alignments = [teaches('基础', 'S/4/1.1.1'), assesses('基础', 'S/4/1.1.1')];
    expect(
      rule({ kind: 'deemed' }, alignments, { level: { basicsWeight: undefined, functions } })?.holds,
    ).toBe(true);
  });

  it('asks that every key item is covered, whatever the thresholds', () => {
    const functions = [
      { no: '1', skillWeight: 100, skills: { '1.1': [{ no: '1.1.1', key: true }, { no: '1.1.2' }] } },
    ];
    const half = assesses('基础', 'S/4/1.1.1', { relation: 'subset', coverage: 0.5 });
    expect(
      rule({ kind: 'deemed', skill: 0, theory: 0 }, [teaches('基础', 'S/4/1.1.1'), half], {
        level: { functions },
      })?.failing,
    ).toEqual([{ condition: 'key-item', ref: 'S/4/1.1.1', actual: 0.5, required: 1 }]);
  });

  it.each([['draft'], ['in-review'], ['retired'], [undefined]] as const)(
    'asks that every course used is approved, not %s',
    (status) => {
      const courses = [course('基础', status === undefined ? {} : { status })];
      expect(rule({ kind: 'deemed' }, everything, { parts: { courses } })?.failing).toEqual([
        { condition: 'course-status', ref: '基础', actual: status ?? 'draft', required: 'approved' },
      ]);
    },
  );

  it('does not ask it of courses of which no entry counts', () => {
    const courses = [course('基础', { status: 'approved' }), course('闲置')];
    const programmes = [
      programme(
        'P',
        [stage('中级', '4', 'S-4')],
        [
          ['中级', '基础'],
          ['中级', '闲置'],
        ],
      ),
    ];
    const idle = teaches('闲置', 'S/4/1.1.1', { relation: 'none' });
    expect(rule({ kind: 'deemed' }, [...everything, idle], { parts: { courses, programmes } })?.holds).toBe(
      true,
    );
  });

  it('asks that the credentials it comes after belong to this stage or an earlier one', () => {
    const programmes = [
      programme('P', [stage('中级', '4', 'S-4', '同级'), stage('高级', '3', '后来')], [['中级', '基础']]),
    ];
    const comesAfter = (...ids: string[]) =>
      rule({ kind: 'deemed', after: ids }, everything, { parts: { programmes } });
    expect(comesAfter('同级', 'S-4')?.holds).toBe(true);
    expect(comesAfter('后来', '没有')?.failing).toEqual([
      { condition: 'after', ref: '后来', actual: '高级', required: '中级' },
      { condition: 'after', ref: '没有', actual: null, required: '中级' },
    ]);
  });
});

describe('exempt', () => {
  const lower = standard({
    id: 'S',
    levels: [levelFour, { ...levelFour, level: '5' }, { ...levelFour, level: '3' }],
  });
  const other = standard({ id: 'T', levels: [levelFour] });
  const exempt = (alignments: AlignmentEntry[], facts: CourseFacts = {}, listed: string[] = []) =>
    rule({ kind: 'exempt', courses: listed }, alignments, {
      parts: { standards: [lower, other], courses: [course('基础', facts), course('进阶')] },
    });

  it('is a course whose every task names only items of the level', () => {
    expect(exempt([teaches('基础', 'S/4/1.1.1')])).toEqual({
      kind: 'exempt',
      holds: true,
      courses: ['基础'],
      failing: [],
    });
  });

  it('counts lower levels and the basics of the same standard', () => {
    expect(exempt([teaches('基础', 'S/5/1.1.1'), teaches('基础', 'S/ethics')])?.courses).toEqual(['基础']);
  });

  it.each([['S/3/1.1.1'], ['T/4/1.1.1'], ['T/ethics']])('is not a course that also teaches %s', (ref) => {
    expect(exempt([teaches('基础', 'S/4/1.1.1'), teaches('基础', ref)])).toMatchObject({
      holds: false,
      courses: [],
    });
  });

  it('does not look at assessments and `none`', () => {
    const alignments = [
      teaches('基础', 'S/4/1.1.1'),
      assesses('基础', 'T/4/1.1.1'),
      teaches('基础', 'T/4/1.1.1', { relation: 'none' }),
    ];
    expect(exempt(alignments)?.courses).toEqual(['基础']);
  });

  it('is not a course with a task that has no entry, or only `none`', () => {
    const tasks = ['t1', 't2'];
    expect(exempt([teaches('基础', 'S/4/1.1.1')], { tasks })?.courses).toEqual([]);
    const none = teaches('基础', 'S/4/1.1.2', { task: 't2', relation: 'none' });
    expect(exempt([teaches('基础', 'S/4/1.1.1'), none], { tasks })?.courses).toEqual([]);
    expect(
      exempt([teaches('基础', 'S/4/1.1.1'), teaches('基础', 'S/4/1.1.2', { task: 't2' })], { tasks })
        ?.courses,
    ).toEqual(['基础']);
  });

  it('is not a course without tasks', () => {
    expect(exempt([], { tasks: [] })?.courses).toEqual([]);
  });

  it.each([['public'], ['literacy']] as const)('is not a %s course, unless the rule lists it', (category) => {
    const alignments = [teaches('基础', 'S/4/1.1.1')];
    expect(exempt(alignments, { category })?.courses).toEqual([]);
    expect(exempt(alignments, { category }, ['基础'])?.courses).toEqual(['基础']);
  });

  it('adds the courses that the rule lists, at any stage of this programme, and no course of another', () => {
    expect(exempt([teaches('基础', 'S/4/1.1.1')], {}, ['进阶', '别的专业'])?.courses).toEqual([
      '基础',
      '进阶',
    ]);
  });

  it('does not compute courses of later stages', () => {
    expect(exempt([teaches('进阶', 'S/4/1.1.1')])?.courses).toEqual([]);
  });

  it('knows the order of the three tiers of an X certificate', () => {
    const tiers = (['junior', 'intermediate', 'senior'] as const).map((level) => ({ ...levelFour, level }));
    const at = (level: 'junior' | 'intermediate' | 'senior') =>
      rule({ kind: 'exempt' }, [teaches('基础', 'S/intermediate/1.1.1')], {
        parts: {
          standards: [standard({ id: 'S', scheme: 'x-certificate', levels: tiers })],
          credentials: [credential('S-4', 'S', level, [{ kind: 'exempt' }])],
        },
      })?.courses;
    expect([at('junior'), at('intermediate'), at('senior')]).toEqual([[], ['基础'], ['基础']]);
  });
});

describe('credit', () => {
  it('is the rule’s credits', () => {
    expect(rule({ kind: 'credit', credits: 2.5 }, [])).toEqual({
      kind: 'credit',
      holds: true,
      courses: [],
      credits: 2.5,
      failing: [],
    });
  });

  it('is else the sum of the exempt courses’ credits', () => {
    expect(rule({ kind: 'credit', courses: ['进阶'] }, [teaches('基础', 'S/4/1.1.1')])).toMatchObject({
      holds: true,
      credits: 10,
    });
    expect(rule({ kind: 'credit' }, [])).toMatchObject({ holds: false, courses: [], credits: 0 });
  });

  it('follows from the courses that an exempt rule of the same credential lists', () => {
    const rules: RuleFacts[] = [{ kind: 'exempt', courses: ['进阶'] }, { kind: 'credit' }];
    expect(crosswalkAt('中级', [], { rules }).recognition[1]).toMatchObject({
      courses: ['进阶'],
      credits: 6,
    });
  });
});
