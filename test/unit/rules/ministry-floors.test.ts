/** What the ministry sets as the least: by the school and the years of a route, with no ceiling. */
import { describe, expect, it } from 'vitest';
import { ministryFloors } from '../../../src/findings/hours/ministry-floors.ts';
import type { Programme, Route } from '../../../src/generated/types.ts';
import { findingsOf } from './findings-of.ts';

const programme = (
  stage: object,
  entry: string,
  years: number,
  hours: readonly number[] = [1000, 1000, 600],
): object => {
  const [common = 0, own = 0, elective = 0] = hours;
  return {
    kind: 'programme',
    id: 'p',
    title: '电子商务',
    code: '730701',
    stages: [stage],
    routes: [
      {
        id: 'r',
        entry,
        years,
        stage: (stage as { id?: string; level?: string }).id ?? (stage as { level?: string }).level,
      },
    ],
    plan: [
      { title: '公共基础课', category: 'public', hours: common, practiceHours: common / 4 },
      { title: '专业课', category: 'core', hours: own, practiceHours: own },
      { title: '选修课', category: 'elective', hours: elective, practiceHours: elective },
    ],
  };
};

const secondary = { id: '中职', trainsTo: '4' };
const college = { id: '专科', title: '高职专科', trainsTo: '3' };
const unnamed = { level: 'intermediate' };

describe('the least hours of a route', () => {
  it.each<[string, object, string, number, number]>([
    ['three years at a secondary school', secondary, 'junior-middle', 3, 3000],
    ['two years at a secondary school', secondary, 'junior-middle', 2, 2000],
    ['four years at a secondary school', secondary, 'junior-middle', 4, 4000],
    ['three years at a college', college, 'senior-middle', 3, 2500],
    ['two years at a college', college, 'senior-middle', 2, 1667],
    ['four years at a college', college, 'senior-middle', 4, 3333],
    ['five years through both', college, 'junior-middle', 5, 4667],
    ['six years through both', college, 'junior-middle', 6, 5500],
    [
      'three years of nobody knows which school, from junior middle school',
      unnamed,
      'junior-middle',
      3,
      3000,
    ],
    ['five years of nobody knows which school, from junior middle school', unnamed, 'junior-middle', 5, 4667],
    [
      'three years of nobody knows which school, from senior middle school',
      unnamed,
      'senior-middle',
      3,
      2500,
    ],
    ['one year at a secondary school after senior middle school', secondary, 'senior-middle', 1, 1000],
  ])('%s', (_, stage, entry, years, hours) => {
    const value = programme(stage, entry, years) as Programme;
    expect(ministryFloors(value, value.routes?.[0] as Route).hours).toBe(hours);
  });
});

const moe = { profile: 'moe' };

describe('a plan', () => {
  it.each([
    ['on the floor of three secondary years', secondary, 'junior-middle', 3, [1200, 1400, 400]],
    ['far above any number that was ever called a ceiling', secondary, 'junior-middle', 3, [1260, 1458, 522]],
    ['on the floor of three college years', college, 'senior-middle', 3, [900, 1300, 300]],
    ['far above the floor of three college years', college, 'senior-middle', 3, [1000, 1900, 400]],
    ['on the floor of two college years', college, 'senior-middle', 2, [600, 867, 200]],
    ['on the floor of five years through both', college, 'junior-middle', 5, [1500, 2600, 567]],
  ] as const)('%s is in order', (_, stage, entry, years, hours) => {
    expect(findingsOf([programme(stage, entry, years, hours)], moe)).toEqual([]);
  });

  it.each([
    ['below three secondary years', secondary, 'junior-middle', 3, [1000, 1500, 499]],
    ['that suits a college but not a secondary school', secondary, 'junior-middle', 3, [1000, 1300, 300]],
    ['below three college years', college, 'senior-middle', 3, [800, 1300, 399]],
    ['below two college years', college, 'senior-middle', 2, [600, 800, 200]],
    ['that suits three years but not five', college, 'junior-middle', 5, [1100, 1500, 400]],
  ] as const)('%s is too short', (_, stage, entry, years, hours) => {
    expect(findingsOf([programme(stage, entry, years, hours)], moe)).toEqual(['hours/total routes/0/id']);
  });

  it('without a route is not judged by years that nobody states', () => {
    const { routes: _, ...without } = programme(college, 'senior-middle', 3, [300, 500, 100]) as Record<
      string,
      unknown
    >;
    expect(findingsOf([without], moe)).toEqual([]);
  });

  it('with few public hours is told so, with many it is not', () => {
    expect(findingsOf([programme(secondary, 'junior-middle', 3, [800, 1900, 400])], moe)).toEqual([
      'hours/public-share routes/0/id',
    ]);
    expect(findingsOf([programme(college, 'senior-middle', 3, [600, 1900, 400])], moe)).toEqual([
      'hours/public-share routes/0/id',
    ]);
    expect(findingsOf([programme(college, 'senior-middle', 3, [800, 1900, 400])], moe)).toEqual([]);
    expect(findingsOf([programme(secondary, 'junior-middle', 3, [2000, 1000, 400])], moe)).toEqual([]);
  });

  it('of a technical institute has other floors', () => {
    const value = { ...programme(unnamed, 'senior-middle', 3, [100, 200, 30]), code: '0609-4' };
    expect(findingsOf([value])).toEqual([]);
  });
});
