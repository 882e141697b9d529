/** Too few hours of public basic courses on a route that starts from junior middle school. */
import { findStage, trainsTo } from '../../../3-bind/stages.ts';
import { addRows, routePlans } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';

/** By the national level that the route's stage trains to. */
const minimum: Readonly<Record<string, number>> = { 4: 900, 3: 1300, 2: 1300 };

export const rule = defineRule('hours/public-minimum', {
  Programme(programme, context) {
    for (const { route, rows } of routePlans(programme, context.workspace)) {
      const stage = route && findStage(programme.value, route.value.stage);
      if (!route || !stage || route.value.entry !== 'junior-middle') continue;
      const required = minimum[trainsTo(stage)];
      const publicRows = rows.filter(({ value }) => value.category === 'public');
      const { hours, unknown } = addRows(publicRows, 'hours', route.value.id, context.workspace);
      // A plan without any public course is reported as that, by plan/required-subjects.
      if (required === undefined || publicRows.length === 0 || unknown > 0 || !exceeds(required, hours))
        continue;
      const related = publicRows.map((row) => ({ where: placeOf(row), note: 'row' }));
      context.report(
        placeOf(route, 'id'),
        { route: route.value.id, hours: tidy(hours), required, short: tidy(required - hours) },
        { related },
      );
    }
  },
});
