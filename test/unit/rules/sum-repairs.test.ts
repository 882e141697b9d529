/** Systems of sums → the fewest changes; a system that is wrong everywhere still ends. */
import { describe, expect, it } from 'vitest';
import { findRepairs, type Quantity, type Sum } from '../../../src/4-check/sum-repairs.ts';

const numbers = (...values: readonly number[]): Quantity[] => values.map((value) => ({ value }));

describe('repairs', () => {
  it('explain an open and an exact sum by one number', () => {
    const [whole, part, ...rest] = numbers(10, 12, 4, 4) as [Quantity, Quantity, ...Quantity[]];
    const sums: Sum<Quantity>[] = [
      { total: whole, parts: [part], open: true },
      { total: part, parts: rest },
    ];
    expect(findRepairs(sums).changes).toEqual([{ quantity: part, value: 8, sums }]);
  });

  it('never propose a negative number', () => {
    const [whole, part, below] = numbers(1, 5, 9) as [Quantity, Quantity, Quantity];
    const sums: Sum<Quantity>[] = [
      { total: whole, parts: [part, { value: 4 }] },
      { total: part, parts: [below] },
    ];
    expect(findRepairs(sums).changes).toEqual([]);
    expect(findRepairs(sums).broken).toHaveLength(2);
  });

  it('never touch a fixed number', () => {
    const hundred: Quantity = { value: 100, fixed: true };
    const sums: Sum<Quantity>[] = [
      { total: hundred, parts: numbers(50) },
      { total: hundred, parts: numbers(50) },
    ];
    expect(findRepairs(sums)).toEqual({ changes: [], broken: sums });
  });

  it('come to an end in a system that is wrong everywhere', () => {
    const parts = Array.from({ length: 60 }, (_, index): Quantity => ({ value: index + 1 }));
    const sums: Sum<Quantity>[] = [
      { total: { value: 1 }, parts },
      ...parts.map((total, index) => ({ total, parts: numbers(index + 50, index % 7) })),
    ];
    expect(findRepairs(sums).broken.length + findRepairs(sums).changes.length).toBeGreaterThan(20);
  });
});
