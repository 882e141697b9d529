/** A course that stands in a plan twice: by its id, by its title, or once by each. */
import { stageId, stageOfRow } from '../../../3-bind/stages.ts';
import { courseOf, rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import type { PlanRow, Programme } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';

type Asked = RuleContext<'plan/duplicate-row'>;

export const rule = defineRule('plan/duplicate-row', {
  Programme(programme, context) {
    const rows = children(programme, 'plan', programme.value.plan);
    const first = new Map<string, Located<PlanRow>[]>();
    for (const row of rows) {
      const name = nameOf(row.value, context);
      if (name === '') continue;
      const earlier = first.get(name) ?? [];
      const same = earlier.find((one) => isSame(one.value, row.value, programme.value, context));
      if (!same) {
        first.set(name, [...earlier, row]);
        continue;
      }
      const key = row.value.course === undefined ? 'title' : 'course';
      const related = [
        { where: placeOf(same, same.value.course === undefined ? 'title' : 'course'), note: 'first' },
      ];
      context.report(placeOf(row, key), { row: rowTitle(row.value, context.workspace) }, { related });
    }
  },
});

/** By title, so that a row with the id of a course meets one with its title. */
function nameOf(row: PlanRow, { workspace }: Asked): string {
  return rowTitle(row, workspace)
    .normalize('NFKC')
    .replace(/[\s《》]/gu, '')
    .toLowerCase();
}

/**
 * A course with a file of its own is one course wherever it stands. One that has only a title may be taught
 * again in another stage, and two rows may say what holds on different routes.
 */
function isSame(one: PlanRow, other: PlanRow, programme: Programme, { workspace }: Asked): boolean {
  if (one.course !== undefined && other.course !== undefined && one.course !== other.course) return false;
  const [routes, others] = [routesOf(one), routesOf(other)];
  if (routes && others && !routes.some((route) => others.includes(route))) return false;
  if (one.course !== undefined && other.course !== undefined) return true;
  const stage = (row: PlanRow) => {
    const found = stageOfRow(programme, row, courseOf(row, workspace));
    return found && stageId(found);
  };
  const [a, b] = [stage(one), stage(other)];
  return a === undefined || b === undefined || a === b;
}

/** The routes for which a row has hours, where it says so. */
function routesOf({ hours, hoursBySemester }: PlanRow): readonly string[] | undefined {
  if (typeof hours === 'object') return Object.keys(hours).filter((route) => (hours[route] ?? 0) > 0);
  return hours === undefined && hoursBySemester ? Object.keys(hoursBySemester) : undefined;
}
