/** A plan with more or fewer semesters than two for each year of the route. */

import { rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Route } from '../../../generated/types.ts';
import { placeOf } from '../../../source/located.ts';
import { semesterFaults, semestersOf } from '../semester-counts.ts';

export const rule = defineRule('hours/semester-count', {
  workspace(workspace, context) {
    const { routes, rows } = context.fact(semesterFaults);
    for (const { route, count, rows: agreeing } of routes) {
      const related = agreeing.map((row) => ({
        where: placeOf(row, 'hoursBySemester', route.value.id),
        note: 'row',
      }));
      context.report(
        placeOf(route, 'years'),
        {
          ...params(route.value, count),
          row: rowTitle(agreeing[0]?.value ?? { category: 'other' }, workspace),
        },
        { related },
      );
    }
    for (const { row, route, count } of rows) {
      const related = [{ where: placeOf(route, 'years'), note: 'route' }];
      context.report(
        placeOf(row, 'hoursBySemester', route.value.id),
        { ...params(route.value, count), row: rowTitle(row.value, workspace) },
        { related },
      );
    }
  },
});

function params({ id, years }: Route, count: number) {
  return { route: id, years, semesters: semestersOf({ years }), count };
}
