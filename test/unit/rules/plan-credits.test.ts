/** Credits and weeks of a plan: what adds up, and what says nothing. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

const row = (facts: object): object => ({ title: '测量学', category: 'core', ...facts });
const programme = (plan: readonly object[], more: object = {}): object => ({
  kind: 'programme',
  id: 'p',
  title: '测绘',
  code: '0801-4',
  stages: [{ level: 'intermediate' }],
  plan,
  ...more,
});
const found = (plan: readonly object[], more: object = {}): string[] => findingsOf([programme(plan, more)]);

describe('hours of a credit', () => {
  it('are 16 to 18', () => {
    expect(found([row({ credits: 2, hours: 32 })])).toEqual([]);
    expect(found([row({ credits: 2, hours: 36 })])).toEqual([]);
    expect(found([row({ credits: 2, hours: 31 })])).toEqual(['hours/per-credit plan/0/credits']);
    expect(found([row({ credits: 2, hours: 37 })])).toEqual(['hours/per-credit plan/0/credits']);
  });

  it('are not counted for what is practice alone, or without credits or hours', () => {
    expect(found([row({ credits: 1, hours: 30, practiceHours: 30 })])).toEqual([]);
    expect(found([row({ credits: 1, hours: 30, category: 'practice' })])).toEqual([]);
    expect(found([row({ credits: 0, hours: 30 })])).toEqual([]);
  });

  it('that a whole plan counts otherwise are told once', () => {
    const plan = Array.from({ length: 7 }, (_, index) =>
      row({ title: `课程${index}`, credits: 1, hours: 20 }),
    );
    expect(found(plan)).toEqual(['hours/per-credit plan/0/credits']);
  });
});

describe('credits to graduate', () => {
  const routes = [
    { id: 'long', entry: 'senior-middle', years: 3, stage: 'advanced' },
    { id: 'short', entry: 'senior-middle', years: 1, stage: 'intermediate' },
  ];
  const two = { stages: [{ level: 'intermediate' }, { level: 'advanced' }], routes };
  const credits = (stage: string, value: number) =>
    row({ title: `课程 ${stage}`, stage, credits: value, hours: value * 16 });

  it('are given by the courses of each route', () => {
    const plan = [credits('intermediate', 4), credits('advanced', 6)];
    expect(found(plan, { ...two, minimumCredits: 4 })).toEqual([]);
    expect(found(plan, { ...two, minimumCredits: 5 })).toEqual(['plan/credits-short minimumCredits']);
  });

  it('are not compared while a row says none', () => {
    expect(
      found([row({ credits: 2, hours: 32 }), row({ title: '制图', hours: 32 })], { minimumCredits: 9 }),
    ).toEqual([]);
  });
});
