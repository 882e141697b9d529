/** Less than a tenth of a route's hours are elective. */

import { titleOf } from '../../../4-check/author-words.ts';
import { addRows, routePlans } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';

const least = 10;

export const rule = defineRule('hours/elective-share', {
  Programme(programme, context) {
    for (const { route, rows } of routePlans(programme, context.workspace)) {
      const id = route?.value.id;
      const total = addRows(rows, 'hours', id, context.workspace);
      if (total.unknown > 0 || total.hours === 0) continue;
      const electives = rows.filter(({ value }) => value.category === 'elective');
      const { hours } = addRows(electives, 'hours', id, context.workspace);
      const share = (hours / total.hours) * 100;
      if (!exceeds(least, share)) continue;
      const place = route ? placeOf(route, 'id') : placeOf(programme, 'plan');
      const related = electives.map((row) => ({ where: placeOf(row), note: 'row' }));
      context.report(
        place,
        {
          route: id ?? titleOf(programme.value),
          share: tidy(Math.round(share * 10) / 10),
          elective: tidy(hours),
          total: tidy(total.hours),
        },
        { related },
      );
    }
  },
});
