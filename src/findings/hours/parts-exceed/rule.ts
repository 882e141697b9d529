/** Hours of which not all parts are given, and those that are already exceed the whole. */

import { defineRule } from '../../../4-check/rule.ts';
import { hoursParams, hoursPlace, relatedHours } from '../hours-finding.ts';
import { hoursRepairs } from '../hours-sums.ts';

export const rule = defineRule('hours/parts-exceed', {
  workspace(_, context) {
    for (const { broken } of context.fact(hoursRepairs)) {
      for (const one of broken) {
        if (one.open)
          context.report(hoursPlace(one.total), hoursParams(context, one), {
            related: relatedHours(one.parts, 'part'),
          });
      }
    }
  },
});
