/** Why an item is in its state, asked for in full or in short. */
import { describe, expect, it } from 'vitest';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { itemsNamed } from '../../../src/crosswalk/items-named.ts';
import { whyOf } from '../../../src/crosswalk/why.ts';
import type { AlignmentEntry } from '../../../src/model/model.ts';
import { assesses, intends, teaches } from './build-model.ts';
import { crosswalkAt, type Variation, workspace } from './elderly-care.ts';

const listed: Variation = { standard: { foundations: [{ no: '1' }, { no: '2' }] } };

describe('an item is named', () => {
  const named = (asked: string, vary: Variation = {}) =>
    itemsNamed(asked, crosswalkAt('中级', [], vary), workspace([], vary)).map(({ ref }) => ref.slice(2));

  it.each([
    ['S/4/1.1.1', '4/1.1.1'],
    ['4/1.1.1', '4/1.1.1'],
    ['1.1.1', '4/1.1.1'],
    [' 1.1.1 ', '4/1.1.1'],
    ['1.1.01', '4/1.1.1'],
    ['１.１.１', '4/1.1.1'],
    ['K1.1.1', '4/K1.1.1'],
    ['k1.1.1', '4/K1.1.1'],
    ['1.1', '4/1.1.1 4/1.1.2'],
    ['1', '4/1.1.1 4/1.1.2 4/1.2.1'],
    ['4/K2', '4/K2.1.1 4/K2.1.2'],
    ['S/4/K2.1', '4/K2.1.1 4/K2.1.2'],
    ['ethics', 'ethics'],
    ['S/foundations', 'foundations'],
    ['3/1.1.1', ''],
    ['T/4/1.1.1', ''],
    ['1.1.9', ''],
    ['', ''],
  ])('%j', (asked, refs) => {
    expect(named(asked).join(' ')).toBe(refs);
  });

  it('or as one of the listed basics, or all of them', () => {
    expect(named('foundations/2', listed)).toEqual(['foundations/2']);
    expect(named('foundations', listed)).toEqual(['foundations/1', 'foundations/2']);
  });
});

describe('the reason', () => {
  const alignments: readonly AlignmentEntry[] = [
    intends('基础', 'S/4/1.1.1'),
    assesses('基础', 'S/4/1.1.1', { relation: 'subset', coverage: 0.5 }),
    teaches('基础', ['S/4/1.1.1', 'S/4/1.1.2']),
    teaches('基础', 'S/4/1.1.1', { relation: 'intersects', coverage: 0.3 }),
    teaches('进阶', 'S/4/1.1.1', { relation: 'none', rationale: '不在本课程' }),
  ];
  const model = workspace(alignments);
  const [atFour, atThree] = whyOf('1.1.1', computeCrosswalks(model), model);

  it('lists every entry that names the item, those that count first', () => {
    expect(
      atFour?.entries.map(({ standing, decides, entry }) => [standing, decides, entry.coverage]),
    ).toEqual([
      ['taught', true, 1],
      ['taught', false, 0.3],
      ['assessed', true, 0.5],
      ['intent', false, 1],
      ['elsewhere', false, 0],
    ]);
    expect(atThree?.entries.at(-2)).toMatchObject({
      standing: 'waived',
      titles: ['课程 进阶', '任务 t1'],
      trainsTo: 3,
    });
  });

  it('says what is lacking, and where to add it', () => {
    expect(atFour).toMatchObject({
      stage: '中级',
      level: '4',
      lacks: ['assessed'],
      item: { state: 'partial', covered: 0.5 },
    });
    expect(atFour?.places[0]).toMatchObject({ course: '基础', task: 't1', reason: 'same-item' });
  });

  it('has nothing to add where all is covered', () => {
    const all = [teaches('基础', 'S/4/1.1.1'), assesses('基础', 'S/4/1.1.1')];
    const at = workspace(all);
    expect(whyOf('1.1.1', computeCrosswalks(at), at)[0]).toMatchObject({ lacks: [], places: [] });
  });

  it('tells a deficit from an entry that counts', () => {
    const low = [teaches('基础', 'S/3/1.1.1')];
    const at = workspace(low, { level: { level: '3' } });
    const entries = whyOf('S/3/1.1.1', computeCrosswalks(at, { credential: 'S-3' }), at).map(
      (why) => why.entries[0],
    );
    expect(entries.map((entry) => [entry?.standing, entry?.trainsTo])).toEqual([
      ['deficit', 4],
      ['deficit', 4],
    ]);
  });

  it('is empty for what no crosswalk examines', () => {
    expect(whyOf('9.9.9', computeCrosswalks(model), model)).toEqual([]);
  });
});
