/** An aspect that carries more than the competition to which it is aligned allows. */
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds } from '../../../4-check/tolerance.ts';
import type { Assessment } from '../../../generated/types.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('assessment/aspect-maximum', {
  Assessment(assessment, { workspace, report }) {
    for (const criterion of children(assessment, 'criteria', assessment.value.criteria)) {
      const { mark, points, title, text, aligns = assessment.value.aligns } = criterion.value;
      if (mark === undefined || points === undefined) continue;
      const standards = standardsIn(aligns).flatMap((id) => workspace.standards.get(id) ?? []);
      const standard = standards.find(({ value }) => exceeds(points, value.aspectMaximum ?? points));
      if (!standard) continue;
      const params = {
        criterion: title ?? text ?? '',
        points,
        standard: standard.value.title ?? standard.value.id,
        most: standard.value.aspectMaximum ?? points,
      };
      const related = [{ where: placeOf(standard, 'aspectMaximum'), note: 'most' }];
      report(placeOf(criterion, 'points'), params, { related });
    }
  },
});

function standardsIn(aligns: Assessment['aligns'] = []): string[] {
  return aligns.map((entry) => (typeof entry === 'string' ? entry : entry.to).split('/')[0] ?? '');
}
