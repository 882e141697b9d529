/**
 * Professional standards: levels with directions whose numbers repeat; competitions: sections with one weight.
 */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { findingsOf } from './findings-of.ts';

type Facts = Readonly<Record<string, unknown>>;

const jobFunction = (no: string, facts: Facts = {}): Facts => ({
  no,
  title: `职能 ${no}`,
  workContents: [
    {
      no: `${no}.1`,
      title: '实施',
      skills: [{ no: `${no}.1.1`, text: '能按设计完成测量' }],
      knowledge: [{ no: `${no}.1.1`, text: '测量的原理' }],
    },
  ],
  ...facts,
});
const level = (functions: readonly Facts[], word = 'junior'): Facts => ({ level: word, functions });
const professional = (levels: readonly Facts[], facts: Facts = {}): Facts => ({
  kind: 'skill-standard',
  id: 's',
  title: '海洋测绘工程技术人员',
  scheme: 'professional',
  code: '2-02-02-07',
  edition: '2024',
  levels,
  ...facts,
});
const directions = [
  jobFunction('1'),
  jobFunction('2', { direction: '水深' }),
  jobFunction('2', { direction: '岸线' }),
  jobFunction('3', { direction: '岸线' }),
];

describe('a professional standard', () => {
  it('has three levels, and numbers that start again in each direction', () => {
    const levels = ['junior', 'intermediate', 'senior'].map((word) => level(directions, word));
    expect(findingsOf([professional(levels)])).toEqual([]);
  });

  it('has no levels of workers, and needs its code and edition', () => {
    const { code: _, edition: __, ...without } = professional([level(directions, '4')]);
    expect(findingsOf([without])).toEqual([
      'schema/missing-field ',
      'schema/missing-field ',
      'schema/unknown-word levels/0/level',
    ]);
  });

  it('says each slip once, also where it is common to all directions', () => {
    const broken = [
      jobFunction('1', { workContents: [{ no: '1.2', title: '实施' }] }),
      ...directions.slice(1),
      jobFunction('5', { direction: '岸线' }),
    ];
    expect(findingsOf([professional([level(broken)])])).toEqual([
      'numbering/gap levels/0/functions/0/workContents/0/no',
      'numbering/gap levels/0/functions/4/no',
    ]);
  });

  it('finds a number that is used twice within a direction', () => {
    const twice = [...directions, jobFunction('2', { direction: '水深' })];
    expect(findingsOf([professional([level(twice)])])).toEqual([
      'numbering/duplicate levels/0/functions/4/no',
    ]);
  });

  it('weighs direction by direction: what is common and what is its own add up to 100', () => {
    const weight = (value: number) => ({ theoryWeight: value, skillWeight: value });
    const weighed = (last: number) => [
      jobFunction('1', weight(30)),
      jobFunction('2', { direction: '水深', ...weight(70) }),
      jobFunction('2', { direction: '岸线', ...weight(50) }),
      jobFunction('3', { direction: '岸线', ...weight(last) }),
    ];
    expect(findingsOf([professional([level(weighed(20))])])).toEqual([]);
    expect(findingsOf([professional([level(weighed(10))])])).toEqual([
      'weights/table-sum levels/0/level',
      'weights/table-sum levels/0/level',
    ]);
  });
});

describe('an item of a direction', () => {
  const course = (to: string): Facts => ({
    kind: 'course',
    id: 'c',
    title: '测深',
    category: 'core',
    hours: 8,
    goals: [{ id: 'g1', text: '能测定水深', aligns: [to] }],
  });
  const named = (to: string): readonly string[][] =>
    checkSources(
      memoryHost({
        'a.yaml': JSON.stringify(professional([level(directions)])),
        'b.yaml': JSON.stringify(course(to)),
      }),
    ).diagnostics.flatMap(({ code, params }) =>
      code.startsWith('ref/')
        ? [[code, ...((params as { suggestions?: readonly string[] }).suggestions ?? [])]]
        : [],
    );

  it.each([
    's/初级/1.1.1',
    's/junior/水深:2.1.1',
    's/初级/岸线:K3.1.1',
    's/初级/岸线：3.1.1',
    's/初级/岸线:2',
    's/初级/岸线:K2.1',
  ])('%s is there', (to) => {
    expect(named(to)).toEqual([]);
  });

  it('whose direction is another or was left out is asked back with those that have it', () => {
    expect(named('s/junior/3.1.1')).toEqual([['ref/no-such-item', 's/junior/岸线:3.1.1']]);
    expect(named('s/junior/水深:3.1.1')).toEqual([['ref/no-such-item', 's/junior/岸线:3.1.1']]);
    expect(named('s/junior/岸线:1.1.1')).toEqual([['ref/no-such-item', 's/junior/1.1.1']]);
  });
});

describe('one weight for each section of a competition', () => {
  const competition = (...functions: readonly Facts[]): Facts => ({
    kind: 'skill-standard',
    id: 's',
    title: '水下地形测量赛项',
    scheme: 'competition',
    levels: [level(functions, 'all')],
  });

  it('adds up to 100 over the sections, whatever they hold', () => {
    const section = {
      workContents: [{ no: '2.1', title: '成图', skills: [{ no: '2.1.1', text: '能成图' }] }],
    };
    const right = competition(jobFunction('1', { weight: 30 }), jobFunction('2', { weight: 70, ...section }));
    expect(findingsOf([right])).toEqual([]);
  });

  it('is found once where it does not, where it is missing and where there is nothing to examine', () => {
    const found = (...functions: readonly Facts[]) => findingsOf([competition(...functions)]);
    expect(found(jobFunction('1', { weight: 30 }), jobFunction('2', { weight: 60 }))).toEqual([
      'weights/table-sum levels/0/level',
    ]);
    expect(found(jobFunction('1', { weight: 100 }), jobFunction('2'))).toEqual([
      'weights/no-weight levels/0/functions/1',
    ]);
    const empty = { workContents: [{ no: '2.1', title: '成图' }] };
    expect(found(jobFunction('1', { weight: 30 }), jobFunction('2', { weight: 70, ...empty }))).toEqual([
      'weights/no-items levels/0/functions/1/weight',
    ]);
  });
});
