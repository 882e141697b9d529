/** A list of weeks, or of hours a week, with more or fewer semesters than its route. */

import { rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Route } from '../../../generated/types.ts';
import { children, placeOf } from '../../../source/located.ts';
import { semesterFaults, semestersOf } from '../../hours/semester-counts.ts';

export const rule = defineRule('plan/weeks-count', {
  Programme(programme, context) {
    // Where a route's years are the slip, every list of it differs.
    const slipped = new Set(context.fact(semesterFaults).routes.map(({ route }) => route.value));
    const routes = (programme.value.routes ?? []).filter(
      (route) => route.years !== undefined && !slipped.has(route),
    );
    const tell = (where: ReturnType<typeof placeOf>, row: string, list: readonly number[], of: Route) =>
      context.report(where, { row, route: of.id, semesters: semestersOf(of), count: list.length });
    for (const row of children(programme, 'plan', programme.value.plan)) {
      for (const route of routes) {
        const list = row.value.weeklyHours?.[route.id];
        if (list && list.length !== semestersOf(route))
          tell(placeOf(row, 'weeklyHours', route.id), rowTitle(row.value, context.workspace), list, route);
      }
    }
    for (const row of children(programme, 'weeks', programme.value.weeks)) {
      const { title, weeks, route: named } = row.value;
      const [route, ...others] = routes.filter(({ id }) => named === undefined || named === id);
      if (route && [route, ...others].every((one) => weeks.length !== semestersOf(one)))
        tell(placeOf(row, 'weeks'), title, weeks, route);
    }
  },
});
