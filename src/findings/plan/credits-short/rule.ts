/** A plan whose courses together have fewer credits than a graduate needs. */

import { routePlans, rowCredits } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, sum, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('plan/credits-short', {
  Programme(programme, context) {
    const { minimumCredits: least } = programme.value;
    if (least === undefined) return;
    for (const { route, rows } of routePlans(programme, context.workspace)) {
      const credits = rows.flatMap(({ value }) => rowCredits(value, context.workspace) ?? []);
      // A plan that is not written to its end says nothing about its sum.
      if (credits.length < rows.length || !exceeds(least, sum(credits))) continue;
      const params = {
        route: route?.value.id ?? '',
        credits: tidy(sum(credits)),
        least,
        short: tidy(least - sum(credits)),
      };
      context.report(placeOf(programme, 'minimumCredits'), params);
    }
  },
});
