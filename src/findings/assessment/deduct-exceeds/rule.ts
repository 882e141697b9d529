/** A deduction that takes more than its criterion has, and does not say that it is taken from the whole. */

import { defineRule } from '../../../4-check/rule.ts';
import { exceeds } from '../../../4-check/tolerance.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/deduct-exceeds', {
  Criterion(criterion, { report, word }) {
    const { points: whole } = criterion.value;
    if (whole === undefined) return;
    for (const deduction of children(criterion, 'deduct', criterion.value.deduct)) {
      const { text = '', points = 0, most = 0, beyond } = deduction.value;
      const key = exceeds(points, whole) ? 'points' : 'most';
      const taken = Math.max(points, most);
      if (beyond || !exceeds(taken, whole)) continue;
      const params = { text, points: taken, whole, beyond: word('Deduction', 'beyond') };
      report(placeOf(deduction, key), params);
    }
  },
});
