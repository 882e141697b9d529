/** Turns the items of a crosswalk into the coverage of its two tables, and holds that to thresholds. */
import type { Crosswalk, CrosswalkItem, FailingCondition } from './crosswalk-matrix.ts';

/** Keeps the rounding of the last bits of a sum from failing a threshold that is reached. */
const tolerance = 1e-9;

type Tables = Pick<Crosswalk, 'items' | 'skillCoverage' | 'theoryCoverage'>;

export const isSkill = (item: CrosswalkItem): boolean => item.kind === 'skill';
export const isTheory = (item: CrosswalkItem): boolean => item.kind !== 'skill';

/**
 * Divided by the sum of the weights (100 up to rounding), so that a fully covered table gives exactly 100.
 */
export function tableCoverage(items: readonly CrosswalkItem[]): number {
  let covered = 0;
  let whole = 0;
  for (const { weight, covered: share } of items) {
    covered += weight * share;
    whole += weight;
  }
  return whole === 0 ? 0 : (covered / whole) * 100;
}

/**
 * The tables that stay below their minimum; a table without items imposes no condition. Also what `--min`
 * asks.
 */
export function tablesBelow(
  crosswalk: Tables,
  minimum: { readonly skill: number; readonly theory: number },
): FailingCondition[] {
  const failing: FailingCondition[] = [];
  const { items, skillCoverage, theoryCoverage } = crosswalk;
  if (items.some(isSkill) && skillCoverage < minimum.skill - tolerance) {
    failing.push({ condition: 'skillCoverage', actual: skillCoverage, required: minimum.skill });
  }
  if (items.some(isTheory) && theoryCoverage < minimum.theory - tolerance) {
    failing.push({ condition: 'theoryCoverage', actual: theoryCoverage, required: minimum.theory });
  }
  return failing;
}
