/** Less than half of a route's hours are practice. */

import { titleOf } from '../../../4-check/author-words.ts';
import { addRows, routePlans } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';

const least = 50;

export const rule = defineRule('hours/practice-share', {
  Programme(programme, context) {
    for (const { route, rows } of routePlans(programme, context.workspace)) {
      const id = route?.value.id;
      const total = addRows(rows, 'hours', id, context.workspace);
      if (total.unknown > 0 || total.hours === 0) continue;
      // Hours of company practice are practice unless the row says otherwise; rows that say nothing may be.
      const silent = rows.filter((row) => addRows([row], 'practiceHours', id, context.workspace).unknown > 0);
      const possible =
        addRows(rows, 'practiceHours', id, context.workspace).hours +
        addRows(silent, 'hours', id, context.workspace).hours;
      const share = (possible / total.hours) * 100;
      if (!exceeds(least, share)) continue;
      const place = route ? placeOf(route, 'id') : placeOf(programme, 'plan');
      const params = {
        route: id ?? titleOf(programme.value),
        share: tidy(Math.round(share * 10) / 10),
        practice: tidy(possible),
        total: tidy(total.hours),
      };
      context.report(place, params, {});
    }
  },
});
