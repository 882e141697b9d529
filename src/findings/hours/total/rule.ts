/** A route with fewer hours in all than the ministry sets for its years. */

import { addRows, routePlans } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { ministryFloors } from '../ministry-floors.ts';

export const rule = defineRule('hours/total', {
  Programme(programme, context) {
    for (const { route, rows } of routePlans(programme, context.workspace)) {
      // Without a route nobody says for how many years the plan is.
      if (!route) continue;
      const { id, years } = route.value;
      const { hours, unknown } = addRows(rows, 'hours', id, context.workspace);
      const least = ministryFloors(programme.value, route.value).hours;
      if (unknown > 0 || !exceeds(least, hours)) continue;
      context.report(placeOf(route, 'id'), {
        route: id,
        years,
        hours: tidy(hours),
        least,
        short: tidy(least - hours),
      });
    }
  },
});
