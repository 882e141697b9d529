/**
 * Turns a crosswalk into what each course and each task adds: the points it would cover alone, and those that
 * only it covers.
 */
import type { AlignmentEntry } from '../model/model.ts';
import type { Crosswalk, CrosswalkItem } from './crosswalk-matrix.ts';
import { sideCoverage } from './side-coverage.ts';
import { isSkill } from './table-coverage.ts';

/** Points of a table that sums to 100. */
export interface Points {
  readonly skill: number;
  readonly theory: number;
}

export interface Contribution {
  /** If nothing else were there. */
  readonly alone: Points;
  /** What the coverage would lose without it. */
  readonly marginal: Points;
}

/** Course id → its contribution; only courses with entries that count. */
export function courseContributions(crosswalk: Crosswalk): ReadonlyMap<string, Contribution> {
  return contributions(crosswalk, ({ course }) => course);
}

/** The same for whatever else the entries are grouped by. */
export function contributions(
  { items }: Pick<Crosswalk, 'items'>,
  keyOf: (entry: AlignmentEntry) => string,
): ReadonlyMap<string, Contribution> {
  const whole = {
    skill: sumOf(items.filter(isSkill)),
    theory: sumOf(items.filter((item) => !isSkill(item))),
  };
  const totals = new Map<
    string,
    { alone: { skill: number; theory: number }; marginal: { skill: number; theory: number } }
  >();
  for (const item of items) {
    const table = isSkill(item) ? 'skill' : 'theory';
    const points = whole[table] === 0 ? 0 : (item.weight / whole[table]) * 100;
    for (const [key, share] of sharesIn(item, keyOf)) {
      const total = totals.get(key) ?? { alone: { skill: 0, theory: 0 }, marginal: { skill: 0, theory: 0 } };
      totals.set(key, total);
      total.alone[table] += points * share.alone;
      total.marginal[table] += points * share.marginal;
    }
  }
  return totals;
}

function sumOf(items: readonly CrosswalkItem[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

interface Sides {
  taught: number;
  assessed: number;
}

/** Shares of one item, 0–1. */
function sharesIn(item: CrosswalkItem, keyOf: (entry: AlignmentEntry) => string) {
  const { evidence, covered } = item;
  if (evidence.some(({ part }) => part !== undefined)) return sharesOfParts(item, keyOf);
  const byKey = new Map<string, Sides>();
  for (const entry of evidence) {
    const sides = byKey.get(keyOf(entry)) ?? { taught: 0, assessed: 0 };
    byKey.set(keyOf(entry), sides);
    const side = entry.role === 'taught' ? 'taught' : 'assessed';
    sides[side] = Math.max(sides[side], entry.coverage);
  }
  const without = { taught: bestWithout(byKey, 'taught'), assessed: bestWithout(byKey, 'assessed') };
  return [...byKey].map(([key, { taught, assessed }]) => {
    const rest = Math.min(without.taught(key), without.assessed(key));
    return [key, { alone: Math.min(taught, assessed), marginal: covered - rest }] as const;
  });
}

/** Parts of several groups add up: each group is left out in turn. */
function sharesOfParts({ evidence, covered }: CrosswalkItem, keyOf: (entry: AlignmentEntry) => string) {
  const both = (entries: readonly AlignmentEntry[]): number =>
    Math.min(
      sideCoverage(entries.filter(({ role }) => role === 'taught')),
      sideCoverage(entries.filter(({ role }) => role === 'assessed')),
    );
  return [...new Set(evidence.map(keyOf))].map((key) => {
    const alone = both(evidence.filter((entry) => keyOf(entry) === key));
    const rest = both(evidence.filter((entry) => keyOf(entry) !== key));
    return [key, { alone, marginal: covered - rest }] as const;
  });
}

/** The best and the second best suffice to know the best of all others. */
function bestWithout(byKey: ReadonlyMap<string, Sides>, side: keyof Sides): (key: string) => number {
  let best: string | undefined;
  let first = 0;
  let second = 0;
  for (const [key, sides] of byKey) {
    if (sides[side] > first) [best, second, first] = [key, first, sides[side]];
    else second = Math.max(second, sides[side]);
  }
  return (key) => (key === best ? second : first);
}
