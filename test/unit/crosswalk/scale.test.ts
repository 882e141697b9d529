/**
 * A workspace far larger than any school's goes through: 1e5 items, 1e6 alignments; only that it ends, and
 * what it ends with.
 */
import { describe, expect, it } from 'vitest';
import { contributions } from '../../../src/crosswalk/contribution.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { driftOf } from '../../../src/crosswalk/drift.ts';
import { gapsIn } from '../../../src/crosswalk/gaps.ts';
import { largeModel } from './large-model.ts';

describe('1e5 items with 1e6 alignments', () => {
  const large = largeModel({ items: 100_000, entries: 11, courses: 200 });
  const [crosswalk] = computeCrosswalks(large);

  it('have a crosswalk', () => {
    expect(large.alignments.length).toBe(990_000);
    expect(crosswalk?.counts).toMatchObject({ covered: 90_000, missing: 10_000 });
    expect(crosswalk?.skillCoverage).toBeCloseTo(90, 6);
  });

  it('have gaps with places', () => {
    const report = crosswalk && gapsIn(crosswalk, large);
    expect(report?.gaps).toHaveLength(10_000);
    expect(report?.gaps.every(({ places }) => places.length === 3)).toBe(true);
  });

  it('have contributions', () => {
    const points = crosswalk && contributions(crosswalk, ({ course: id }) => id);
    expect(points?.size).toBe(200);
  });

  it('drift into another edition', () => {
    const [of] = large.standards;
    expect(of && driftOf(of, { ...of, id: 'T' }).counts.kept).toBe(100_000);
  });
});
