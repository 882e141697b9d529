/**
 * A workspace larger than any school's goes through, with more alignments than a call can have arguments; only
 * that it ends, and what it ends with.
 */
import { describe, expect, it } from 'vitest';
import { contributions } from '../../../src/crosswalk/contribution.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { driftOf } from '../../../src/crosswalk/drift.ts';
import { gapsIn } from '../../../src/crosswalk/gaps.ts';
import { largeModel } from './large-model.ts';

describe('2e4 items with 2e5 alignments', () => {
  const large = largeModel({ items: 20_000, entries: 11, courses: 200 });
  const [crosswalk] = computeCrosswalks(large);

  it('have a crosswalk', () => {
    expect(large.alignments.length).toBe(198_000);
    expect(crosswalk?.counts).toMatchObject({ covered: 18_000, missing: 2000 });
    expect(crosswalk?.skillCoverage).toBeCloseTo(90, 6);
  });

  it('have gaps with places', () => {
    const report = crosswalk && gapsIn(crosswalk, large);
    expect(report?.gaps).toHaveLength(2000);
    expect(report?.gaps.every(({ places }) => places.length === 3)).toBe(true);
  });

  it('have contributions', () => {
    const points = crosswalk && contributions(crosswalk, ({ course: id }) => id);
    expect(points?.size).toBe(200);
  });

  it('drift into another edition', () => {
    const [of] = large.standards;
    expect(of && driftOf(of, { ...of, id: 'T' }).counts.kept).toBe(20_000);
  });
});
