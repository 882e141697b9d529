/** A veto criterion that carries points although failing it fails everything. */
import { placeOf } from '../../../model/located.ts';
import { defineRule } from '../../rule.ts';
import { tidy } from '../../tolerance.ts';

export const rule = defineRule('assessment/veto-points', {
  Criterion(criterion, context) {
    const { veto, points, title, text } = criterion.value;
    if (!veto || !points) return;
    const params = { criterion: title ?? text ?? '', points: tidy(points), veto: context.word('Criterion', 'veto') };
    context.report(placeOf(criterion, 'points'), params, { related: [{ where: placeOf(criterion, 'veto'), note: 'veto' }] });
  },
});
