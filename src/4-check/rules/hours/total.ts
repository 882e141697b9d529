/** A route whose hours as a whole are outside what the ministry sets. */
import { placeOf } from '../../../model/located.ts';
import { titleOf } from '../../author-words.ts';
import { addRows, routePlans } from '../../plan-hours.ts';
import { defineRule } from '../../rule.ts';
import { exceeds, tidy } from '../../tolerance.ts';

const least = 2500;
const most = 3000;

export const rule = defineRule('hours/total', {
  Programme(programme, context) {
    for (const { route, rows } of routePlans(programme, context.workspace)) {
      const { hours, unknown } = addRows(rows, 'hours', route?.value.id, context.workspace);
      const tooFew = unknown === 0 && exceeds(least, hours);
      if (!tooFew && !exceeds(hours, most)) continue;
      const place = route ? placeOf(route, 'id') : placeOf(programme, 'plan');
      context.report(place, { route: route?.value.id ?? titleOf(programme.value), hours: tidy(hours), least, most });
    }
  },
});
