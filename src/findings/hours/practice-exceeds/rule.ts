/** A plan row with more hours of practice than hours in all. */

import { rowHours, rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('hours/practice-exceeds', {
  PlanRow(row, context) {
    const { practiceHours, hours } = row.value;
    if (practiceHours === undefined) return;
    const routes = [practiceHours, hours].flatMap((given) =>
      typeof given === 'object' ? Object.keys(given) : [],
    );
    for (const route of routes.length > 0 ? new Set(routes) : [undefined]) {
      const practice = rowHours(row.value, 'practiceHours', route, context.workspace);
      const total = rowHours(row.value, 'hours', route, context.workspace);
      if (practice === undefined || total === undefined || !exceeds(practice, total)) continue;
      const step = typeof practiceHours === 'object' && route !== undefined ? [route] : [];
      const params = {
        row: rowTitle(row.value, context.workspace),
        practice: tidy(practice),
        total: tidy(total),
      };
      context.report(placeOf(row, 'practiceHours', ...step), params);
      // One number for all routes is one slip.
      if (step.length === 0) return;
    }
  },
});
