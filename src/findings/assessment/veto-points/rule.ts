/** A veto criterion that carries points although failing it fails everything. */

import { defineRule } from '../../../4-check/rule.ts';
import { tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/veto-points', {
  Criterion(criterion, context) {
    const { veto, points, title, text } = criterion.value;
    if (!veto || !points) return;
    const params = {
      criterion: title ?? text ?? '',
      points: tidy(points),
      veto: context.word('Criterion', 'veto'),
    };
    context.report(placeOf(criterion, 'points'), params, {
      related: [{ where: placeOf(criterion, 'veto'), note: 'veto' }],
    });
  },
});
