/** Criteria whose points do not add up to the points of their assessment. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { sum, tidy } from '../../../4-check/tolerance.ts';
import type { Assessment } from '../../../generated/types.ts';
import { placeOf } from '../../../source/located.ts';
import { type PointsSum, pointsRepairs } from '../points-sums.ts';

export const rule = defineRule('assessment/criteria-sum', {
  workspace(_, context) {
    for (const { changes, broken } of context.fact(pointsRepairs)) {
      const found = [
        ...changes.map(({ value, sums }) => ({
          one: sums.find(({ kind }) => kind === 'criteria'),
          value: String(value),
        })),
        ...broken.map((one) => ({ one, value: '' })),
      ];
      for (const { one, value } of found) {
        if (one?.kind !== 'criteria' || !one.total.of) continue;
        const related = one.parts.flatMap(({ of }) =>
          of ? [{ where: placeOf(of, 'points'), note: 'criterion' }] : [],
        );
        const { of, key = 'points' } = one.total;
        const field = context.word('Assessment', key);
        context.report(placeOf(of, key), { ...params(one), field, value }, { related });
      }
    }
  },
});

function params({ owner, total, parts }: PointsSum) {
  return {
    assessment: titleOf(owner.value as Assessment),
    stated: tidy(total.value),
    sum: tidy(sum(parts.map(({ value }) => value))),
  };
}
