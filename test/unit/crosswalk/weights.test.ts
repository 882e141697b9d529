/** Items and weights, sentence by sentence. */
import { describe, expect, it } from 'vitest';
import type { LevelFacts } from './build-model.ts';
import { crosswalkAt, levelFour, type Variation, weightsOf } from './elderly-care.ts';

const weights = (vary: Variation = {}) => weightsOf(crosswalkAt('中级', [], vary));
const oneFunction = (facts: Partial<LevelFacts['functions'][number]>): Variation => ({
  level: { basicsWeight: undefined, functions: [{ no: '1', ...facts }] },
});

describe('items and weights', () => {
  it('lists the skills, then ethics, foundations and the knowledge', () => {
    const { items } = crosswalkAt('中级', []);
    expect(items.map(({ ref, kind, no, function: f }) => [ref, kind, no, f])).toEqual([
      ['S/4/1.1.1', 'skill', '1.1.1', '功能 1'],
      ['S/4/1.1.2', 'skill', '1.1.2', '功能 1'],
      ['S/4/1.2.1', 'skill', '1.2.1', '功能 1'],
      ['S/4/2.1.1', 'skill', '2.1.1', '功能 2'],
      ['S/ethics', 'basic', 'ethics', null],
      ['S/foundations', 'basic', 'foundations', null],
      ['S/4/K1.1.1', 'knowledge', '1.1.1', '功能 1'],
      ['S/4/K2.1.1', 'knowledge', '2.1.1', '功能 2'],
      ['S/4/K2.1.2', 'knowledge', '2.1.2', '功能 2'],
    ]);
  });

  it('shares a function’s weight equally among its items', () => {
    expect(weights()).toMatchObject({ 'S/4/1.1.1': 20, 'S/4/1.1.2': 20, 'S/4/1.2.1': 20, 'S/4/2.1.1': 40 });
    expect(weights()).toMatchObject({
      'S/ethics': 10,
      'S/foundations': 20,
      'S/4/K1.1.1': 50,
      'S/4/K2.1.1': 10,
      'S/4/K2.1.2': 10,
    });
  });

  it('shares it in proportion where all items of the function state a weight', () => {
    const skills = {
      '1.1': [
        { no: '1.1.1', weight: 1 },
        { no: '1.1.2', weight: 3 },
      ],
    };
    expect(weights(oneFunction({ skillWeight: 80, skills }))).toEqual({ 'S/4/1.1.1': 25, 'S/4/1.1.2': 75 });
  });

  it('shares it equally where one of them states none, or where they sum to 0', () => {
    const some = { '1.1': [{ no: '1.1.1', weight: 9 }, { no: '1.1.2' }] };
    const zero = {
      '1.1': [
        { no: '1.1.1', weight: 0 },
        { no: '1.1.2', weight: 0 },
      ],
    };
    for (const skills of [some, zero])
      expect(weights(oneFunction({ skillWeight: 80, skills }))).toEqual({ 'S/4/1.1.1': 50, 'S/4/1.1.2': 50 });
  });

  it('keeps the weights of skills and knowledge apart: knowledge without weights does not undo weighed skills', () => {
    const skills = {
      '1.1': [
        { no: '1.1.1', weight: 1 },
        { no: '1.1.2', weight: 3 },
      ],
    };
    const knowledge = { '1.1': [{ no: '1.1.1' }, { no: '1.1.2' }] };
    expect(weights(oneFunction({ skillWeight: 50, theoryWeight: 50, skills, knowledge }))).toMatchObject({
      'S/4/1.1.2': 75,
      'S/4/K1.1.2': 50,
    });
  });

  it('lets listed basics share the weight equally and be items instead', () => {
    const listed = weights({
      standard: {
        foundations: [
          { no: '2.1', weight: 7 },
          { no: '2.2', weight: 1 },
        ],
      },
    });
    expect(listed).toMatchObject({ 'S/ethics': 10, 'S/foundations/2.1': 10, 'S/foundations/2.2': 10 });
    expect(listed).not.toHaveProperty('S/foundations');
  });

  it('gives listed basics the number `foundations`, so that only the reference tells them apart', () => {
    const { items } = crosswalkAt('中级', [], { standard: { foundations: [{ no: '2.1' }] } });
    expect(items.find(({ ref }) => ref === 'S/foundations/2.1')).toMatchObject({
      kind: 'basic',
      no: 'foundations',
      text: '要求 2.1',
    });
  });

  it('leaves out basics that the level states no weight for, and keeps those of weight 0', () => {
    const refs = weights({ level: { basicsWeight: { foundations: 0 } } });
    expect(refs).not.toHaveProperty('S/ethics');
    expect(refs).toMatchObject({ 'S/foundations': 0 });
  });

  it('calls unlisted basics by the word of the artifacts’ language', () => {
    const text = (language: 'zh-CN' | 'en') =>
      crosswalkAt('中级', [], { parts: { language } }).items.flatMap((item) =>
        item.kind === 'basic' ? item.text : [],
      );
    expect(text('zh-CN')).toEqual(['职业道德', '基础知识']);
    expect(text('en')).toEqual(['ethics', 'foundations']);
  });

  it('counts items equally in a table in which nothing states a weight, whatever weights items have', () => {
    const skills = {
      '1.1': [
        { no: '1.1.1', weight: 1 },
        { no: '1.1.2', weight: 3 },
      ],
    };
    const theory = { '1.1': [{ no: '1.1.1' }] };
    const crosswalk = crosswalkAt('中级', [], oneFunction({ theoryWeight: 100, skills, knowledge: theory }));
    expect(weightsOf(crosswalk)).toEqual({ 'S/4/1.1.1': 50, 'S/4/1.1.2': 50, 'S/4/K1.1.1': 100 });
    expect(crosswalk.weights).toBe('equal');
  });

  it('takes basics alone as a stated theory table: then the functions are not examined in it', () => {
    const functions = levelFour.functions.map(({ theoryWeight: _, ...rest }) => rest);
    const theory = weights({ level: { basicsWeight: { ethics: 5 }, functions } });
    expect(theory).toMatchObject({ 'S/ethics': 100, 'S/4/K1.1.1': 0, 'S/4/K2.1.1': 0 });
  });

  it('does not examine a function whose weight is left out in a table that states weights', () => {
    const [first, second] = levelFour.functions;
    const { skillWeight: _, ...unweighed } = first ?? { no: '1' };
    const table = weights({ level: { functions: [unweighed, second ?? { no: '2' }] } });
    expect(table).toMatchObject({ 'S/4/1.1.1': 0, 'S/4/1.1.2': 0, 'S/4/1.2.1': 0, 'S/4/2.1.1': 100 });
  });

  it('scales a table that sums to something else, also past a function with a weight and no items', () => {
    const functions = [
      { no: '1', skillWeight: 30, skills: { '1.1': [{ no: '1.1.1' }] } },
      { no: '2', skillWeight: 90, skills: { '2.1': [{ no: '2.1.1' }] } },
      { no: '3', skillWeight: 500 },
    ];
    expect(weights({ level: { basicsWeight: undefined, functions } })).toEqual({
      'S/4/1.1.1': 25,
      'S/4/2.1.1': 75,
    });
  });

  it('leaves all weights at 0 where all stated ones are 0', () => {
    const crosswalk = crosswalkAt(
      '中级',
      [],
      oneFunction({ skillWeight: 0, skills: { '1.1': [{ no: '1.1.1' }] } }),
    );
    expect(weightsOf(crosswalk)).toEqual({ 'S/4/1.1.1': 0 });
    expect(crosswalk.skillCoverage).toBe(0);
  });

  it('says `stated` only where both tables state weights', () => {
    expect(crosswalkAt('中级', []).weights).toBe('stated');
    expect(
      crosswalkAt('中级', [], oneFunction({ skillWeight: 100, skills: { '1.1': [{ no: '1.1.1' }] } }))
        .weights,
    ).toBe('equal');
  });
});
