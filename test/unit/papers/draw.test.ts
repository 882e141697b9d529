/** Papers drawn from a bank: by weight, without repeats, and always the same for the same seed. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Candidate, type DrawRequest, draw } from '../../../src/papers/draw.ts';

const weights = new Map([
  ['装调', 30],
  ['维修', 45],
  ['基础知识', 25],
]);
const shuffleBy = (seed: string) => (text: string) =>
  createHash('sha256')
    .update(seed + text)
    .digest('hex');

/** Of each function two work contents, and so many questions of each kind in each. */
function bank(choices: number, judgements: number): Candidate<string>[] {
  return [...weights.keys()].flatMap((group) =>
    ['1', '2'].flatMap((content) =>
      (
        [
          ['choice', choices],
          ['judge', judgements],
        ] as const
      ).flatMap(([kind, many]) =>
        Array.from({ length: many }, (_, at) => {
          const key = `${group}${content}${kind}${at}`;
          return { key, kind, group, content: `${group} ${content}`, question: key };
        }),
      ),
    ),
  );
}

const request = (candidates: readonly Candidate<string>[], seed = '1'): DrawRequest<string> => ({
  candidates,
  weights,
  parts: [
    { title: '选择', kind: 'choice', count: 60, each: 1 },
    { title: '判断', kind: 'judge', count: 80, each: 0.5 },
  ],
  variants: ['A', 'B'],
  shuffle: shuffleBy(seed),
});

const keysOf = ({ parts }: { readonly parts: readonly (readonly Candidate<string>[])[] }): string[] =>
  parts.flat().map(({ key }) => key);

describe('a bank that is large enough', () => {
  const drawn = draw(request(bank(40, 50)));

  it('gives each function the points that its weight asks for, in every variant', () => {
    for (const { points, wanted } of drawn.variants) expect(points).toEqual(wanted);
    expect(drawn.variants[0]?.points.get('维修')).toBe(45);
    expect(drawn.short).toEqual([]);
  });

  it('gives variants that share no question, and no question twice', () => {
    const all = drawn.variants.flatMap(keysOf);
    expect(new Set(all).size).toBe(280);
    expect(drawn.shared).toEqual([]);
  });

  it('asks alike of the work contents of a function', () => {
    for (const variant of drawn.variants) {
      const counts = [...weights.keys()].map((group) =>
        ['1', '2'].map(
          (content) => variant.parts.flat().filter((one) => one.content === `${group} ${content}`).length,
        ),
      );
      for (const [a = 0, b = 0] of counts) expect(Math.abs(a - b)).toBeLessThanOrEqual(1);
    }
  });

  it('is the same for a seed whatever the order of the bank, and another for another seed', () => {
    expect(draw(request(bank(40, 50).reverse())).variants.map(keysOf)).toEqual(drawn.variants.map(keysOf));
    expect(draw(request(bank(40, 50), '2')).variants.map(keysOf)).not.toEqual(drawn.variants.map(keysOf));
  });
});

describe('a bank that is too small', () => {
  it('for two variants names the questions that both have, and keeps the weights', () => {
    const drawn = draw(request(bank(20, 30)));
    for (const { points, wanted } of drawn.variants) expect(points).toEqual(wanted);
    const [a = [], b = []] = drawn.variants.map(keysOf);
    const both = a.filter((key) => b.includes(key));
    expect(both.length).toBeGreaterThan(0);
    expect(new Set(drawn.shared.map(({ key }) => key))).toEqual(new Set(both));
  });

  it('for a part says how many it has', () => {
    expect(draw(request(bank(5, 30))).short).toEqual([
      { part: { title: '选择', kind: 'choice', count: 60, each: 1 }, there: 30 },
    ]);
  });
});

it('gives, for any bank and weights, points that differ from the weights by less than the coarsest question', () => {
  for (let seed = 0; seed < 40; seed++) {
    const own = new Map([...weights.keys()].map((group, at) => [group, 1 + ((seed * 7 + at * 13) % 29)]));
    const drawn = draw({ ...request(bank(60, 80), String(seed)), weights: own });
    for (const { points, wanted } of drawn.variants)
      for (const [group, asked] of wanted) expect(Math.abs((points.get(group) ?? 0) - asked)).toBeLessThan(1);
  }
});
