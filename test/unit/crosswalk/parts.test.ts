/** Named parts of one requirement: how they add up, and what rests on which entry. */
import { describe, expect, it } from 'vitest';
import { decidesSide, sideCoverage } from '../../../src/crosswalk/side-coverage.ts';

const whole = (coverage: number) => ({ coverage });
const part = (name: string, coverage: number) => ({ part: name, coverage });

describe('one side of a requirement', () => {
  it('is the largest of the entries that name no part', () => {
    expect(sideCoverage([])).toBe(0);
    expect(sideCoverage([whole(0.3), whole(0.5), whole(0.4)])).toBe(0.5);
  });

  it('is the sum of the largest of each named part, and never more than 1', () => {
    expect(sideCoverage([part('外观', 0.3), part('尺寸', 0.4)])).toBe(0.7);
    expect(sideCoverage([part('外观', 0.3), part('外观', 0.2), part('尺寸', 0.4)])).toBe(0.7);
    expect(sideCoverage([part('外观', 0.7), part('尺寸', 0.7)])).toBe(1);
    expect(sideCoverage([part('甲', 0.7), part('乙', 0.2), part('丙', 0.1)])).toBe(1);
    expect(sideCoverage([part('甲', 0.1), part('乙', 0.2), part('丙', 0.7)])).toBe(1);
  });

  it('takes the better of the whole and the parts', () => {
    expect(sideCoverage([whole(0.8), part('外观', 0.3), part('尺寸', 0.4)])).toBe(0.8);
    expect(sideCoverage([whole(0.5), part('外观', 0.3), part('尺寸', 0.4)])).toBe(0.7);
  });

  it('knows one part by its letters, whatever their width and the spaces around them', () => {
    expect(sideCoverage([part('Ａ 相', 0.3), part(' A 相 ', 0.4)])).toBe(0.4);
  });

  it('rests on the largest whole, or on the largest of each part', () => {
    const entries = [whole(0.5), part('外观', 0.3), part('外观', 0.2), part('尺寸', 0.4)];
    expect(entries.map((entry) => decidesSide(entry, entries))).toEqual([false, true, false, true]);
    const other = [whole(0.9), part('外观', 0.3)];
    expect(other.map((entry) => decidesSide(entry, other))).toEqual([true, false]);
  });
});
