/** Components of a course's result that do not add up to the share of their kind. */

import { defineRule } from '../../../4-check/rule.ts';
import { sum, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { gradingRepairs } from '../grading-sums.ts';

export const rule = defineRule('weights/component-sum', {
  Course(course, context) {
    for (const { kind, total, parts } of gradingRepairs(course).broken) {
      if (kind === 'whole' || !total.at) continue;
      const related = parts.flatMap(({ at }) => (at ? [{ where: placeOf(at), note: 'component' }] : []));
      const params = {
        share: context.word('Grading', kind),
        stated: tidy(total.value),
        sum: tidy(sum(parts.map(({ value }) => value))),
      };
      context.report(placeOf(total.at), params, { related });
    }
  },
});
