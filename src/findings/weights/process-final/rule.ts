/** Process and final shares of a course that do not add up to 100. */

import { defineRule } from '../../../4-check/rule.ts';
import { sum, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { gradingRepairs } from '../grading-sums.ts';

export const rule = defineRule('weights/process-final', {
  Course(course, context) {
    const { changes, broken } = gradingRepairs(course);
    for (const { quantity, value, sums } of changes) {
      const one = sums.find(({ kind }) => kind === 'whole');
      if (!one || !quantity.at) continue;
      const related = one.parts.flatMap((part) =>
        part === quantity || !part.at ? [] : [{ where: placeOf(part.at), note: 'share' }],
      );
      context.report(
        placeOf(quantity.at),
        { sum: tidy(sum(one.parts.map((part) => part.value))), value: String(value) },
        { related },
      );
    }
    for (const one of broken) {
      if (one.kind !== 'whole') continue;
      const [first, ...others] = one.parts;
      if (!first?.at) continue;
      const related = others.flatMap(({ at }) => (at ? [{ where: placeOf(at), note: 'share' }] : []));
      context.report(
        placeOf(first.at),
        { sum: tidy(sum(one.parts.map((part) => part.value))), value: '' },
        { related },
      );
    }
  },
});
