/** Public basic courses take a smaller share of a route's hours than the ministry sets. */

import { titleOf } from '../../../4-check/author-words.ts';
import { addRows, routePlans } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { leastPublicShare, ministryFloors } from '../ministry-floors.ts';

export const rule = defineRule('hours/public-share', {
  Programme(programme, context) {
    for (const { route, rows } of routePlans(programme, context.workspace)) {
      const id = route?.value.id;
      const total = addRows(rows, 'hours', id, context.workspace);
      const publicRows = rows.filter(
        ({ value }) => value.category === 'public' || value.category === 'literacy',
      );
      // A plan that is not written to its end says nothing about shares.
      if (total.unknown > 0 || total.hours === 0) continue;
      const { hours } = addRows(publicRows, 'hours', id, context.workspace);
      const share = (hours / total.hours) * 100;
      const least = route ? ministryFloors(programme.value, route.value).publicShare : leastPublicShare;
      if (!exceeds(least, share)) continue;
      const params = {
        route: id ?? titleOf(programme.value),
        share: tenth(share),
        least: tenth(least),
        public: tidy(hours),
        total: tidy(total.hours),
      };
      const related = publicRows.map((row) => ({ where: placeOf(row), note: 'row' }));
      context.report(route ? placeOf(route, 'id') : placeOf(programme, 'plan'), params, { related });
    }
  },
});

function tenth(percent: number): number {
  return tidy(Math.round(percent * 10) / 10);
}
