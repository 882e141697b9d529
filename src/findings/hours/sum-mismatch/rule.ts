/** Hours that do not add up: course, task, stage, activity, and theory with practice. */

import { defineRule } from '../../../4-check/rule.ts';
import { hoursParams, hoursPlace, relatedHours } from '../hours-finding.ts';
import { hoursRepairs } from '../hours-sums.ts';

export const rule = defineRule('hours/sum-mismatch', {
  workspace(_, context) {
    for (const { changes, broken } of context.fact(hoursRepairs)) {
      for (const { quantity, value, sums } of changes) {
        const described =
          sums.find(({ total }) => total === quantity) ?? sums.find(({ open }) => !open) ?? sums[0];
        if (!described) continue;
        const others =
          described.total === quantity
            ? described.parts
            : [described.total, ...described.parts.filter((part) => part !== quantity)];
        const wholes = sums.filter((one) => one !== described).map(({ total }) => total);
        const related = [...relatedHours(wholes, 'also'), ...relatedHours(others, 'part')];
        context.report(
          hoursPlace(quantity),
          { ...hoursParams(context, described), value: String(value) },
          { related },
        );
      }
      for (const one of broken) {
        if (one.open) continue;
        context.report(
          hoursPlace(one.total),
          { ...hoursParams(context, one), value: '' },
          { related: relatedHours(one.parts, 'part') },
        );
      }
    }
  },
});
