/** One wrong number among hours that agree → one finding, on that number or on the total it belongs to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

type Numbers = Record<string, unknown>;
interface Tree extends Numbers {
  hours: number;
  theoryHours?: number;
  practiceHours?: number;
}

const part = fc.integer({ min: 1, max: 20 });
const halves = part.map((hours) => hours / 2);
const activities = fc.option(fc.array(halves, { minLength: 1, maxLength: 4 }), { nil: undefined });
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const stage = activities.chain((given) =>
  halves.map((own) => ({
    kind: 'implement',
    hours: given ? total(given) : own,
    ...(given ? { activities: given.map((hours, index) => ({ title: `a${index}`, hours })) } : {}),
  })),
);

const task = fc
  .record({
    stages: fc.array(stage, { maxLength: 4 }),
    reserve: fc.option(part, { nil: undefined }),
    alone: part,
    theory: fc.nat(100),
  })
  .map(({ stages, reserve, alone, theory }) => {
    const hours = stages.length > 0 ? total(stages.map((one) => one.hours)) + (reserve ?? 0) : alone;
    const theoryHours = Math.floor((hours * theory) / 100);
    return {
      hours,
      theoryHours,
      practiceHours: hours - theoryHours,
      description: '处置一起跌倒。',
      ...(stages.length > 0 ? { stages, ...(reserve ? { reserveHours: reserve } : {}) } : {}),
    };
  });

const course = fc
  .record({ tasks: fc.array(task, { minLength: 1, maxLength: 4 }), split: fc.boolean() })
  .map(({ tasks, split }) => {
    const named = tasks.map((one, index) => ({ id: `t${index}`, title: `任务${index}`, ...one }));
    const sum = (key: 'hours' | 'theoryHours' | 'practiceHours') => total(named.map((one) => one[key]));
    const shares = split ? { theoryHours: sum('theoryHours'), practiceHours: sum('practiceHours') } : {};
    return {
      kind: 'course',
      id: 'c',
      title: '跌倒防护',
      level: 'intermediate',
      hours: sum('hours'),
      ...shares,
      tasks: named,
    };
  });

/** Paths of all hours in a value. */
function hoursIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return /(^|\/)(hours|\w+Hours)$/.test(path) ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => hoursIn(inner, path ? `${path}/${key}` : key));
}

function changed(value: Tree, path: string, by: number): Tree {
  const copy = structuredClone(value) as Numbers;
  const steps = path.split('/');
  const owner = steps.slice(0, -1).reduce((at, step) => at[step] as Numbers, copy);
  const key = steps.at(-1) ?? '';
  owner[key] = (owner[key] as number) + by;
  return copy as Tree;
}

/** The totals that a number adds up to. */
function totalsOf(path: string): string[] {
  const owner = path.replace(/\/?\w+$/, '');
  const key = path.split('/').at(-1) ?? '';
  const above = owner.replace(/\/?(tasks|stages|activities)\/\d+$/, '');
  const join = (at: string, field: string) => (at ? `${at}/${field}` : field);
  const whole = key === 'hours' ? [] : [join(owner, 'hours')];
  return owner === ''
    ? whole
    : [...whole, join(above, key === 'hours' || /stages/.test(owner) ? 'hours' : key)];
}

describe('hours that agree', () => {
  it('yield no finding', () => {
    fc.assert(
      fc.property(course, (tree) => {
        expect(findingsOf([tree])).toEqual([]);
      }),
    );
  });

  it('yield one finding when one number changes', () => {
    fc.assert(
      fc.property(course, fc.nat(), fc.constantFrom(-0.5, 1, 3), (tree, pick, by) => {
        const all = hoursIn(tree);
        const path = all[pick % all.length] ?? '';
        const bent = changed(tree, path, by);
        if (JSON.stringify(bent).includes('-0.5')) return;
        const found = findingsOf([bent]);
        expect(found).toHaveLength(1);
        const [code, place] = found[0]?.split(' ') ?? [];
        expect(code).toBe('hours/sum-mismatch');
        expect([path, ...totalsOf(path)]).toContain(place);
      }),
      { numRuns: 100 },
    );
  });

  it('yield no more findings than changes, when two numbers of different tasks change', () => {
    fc.assert(
      fc.property(
        course,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (tree, one, other) => {
          if (tree.tasks.length < 2) return;
          const bent = changed(changed(tree, 'tasks/0/hours', one), 'tasks/1/hours', other);
          expect(findingsOf([bent])).toEqual([
            'hours/sum-mismatch tasks/0/hours',
            'hours/sum-mismatch tasks/1/hours',
          ]);
        },
      ),
    );
  });
});

const small = (stages: readonly object[], hours = 6): object => ({
  kind: 'course',
  id: 'c',
  title: '跌倒防护',
  level: 'intermediate',
  hours,
  tasks: [{ id: 't', title: '跌倒处置', hours, description: '处置一起跌倒。', stages }],
});

describe('the place of a wrong sum', () => {
  it('is the stage where two sums are repaired by it', () => {
    const stages = [
      { kind: 'inform', hours: 3, activities: [{ title: 'a', hours: 2 }] },
      { kind: 'implement', hours: 4 },
    ];
    expect(findingsOf([small(stages)])).toEqual(['hours/sum-mismatch tasks/0/stages/0/hours']);
  });

  it('is the stated total where only one sum is wrong', () => {
    const stages = [
      { kind: 'inform', hours: 2, activities: [{ title: 'a', hours: 3 }] },
      { kind: 'implement', hours: 4 },
    ];
    expect(findingsOf([small(stages)])).toEqual(['hours/sum-mismatch tasks/0/stages/0/hours']);
  });

  it('is the same whether a task is written in the course or in a file of its own', () => {
    const task = {
      kind: 'learning-task',
      id: 't',
      title: '跌倒处置',
      hours: 5,
      description: '处置一起跌倒。',
      stages: [{ kind: 'inform', hours: 6 }],
    };
    expect(
      findingsOf([
        { kind: 'course', id: 'c', title: '跌倒防护', level: 'intermediate', hours: 6, tasks: ['t'] },
        task,
      ]),
    ).toEqual(['hours/sum-mismatch hours']);
  });

  it('is not disturbed by binary fractions', () => {
    expect(
      findingsOf([
        small(
          [0.1, 0.2].map((hours) => ({ kind: 'inform', hours })),
          0.3,
        ),
      ]),
    ).toEqual([]);
  });

  it('is left alone while parts are missing, unless they exceed the whole', () => {
    expect(findingsOf([small([{ kind: 'inform', hours: 5 }, { kind: 'implement' }])])).toEqual([]);
    expect(findingsOf([small([{ kind: 'inform', hours: 7 }, { kind: 'implement' }])])).toEqual([
      'hours/parts-exceed tasks/0/hours',
    ]);
  });
});
