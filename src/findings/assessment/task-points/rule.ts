/** Process assessments of a learning task that do not make 100 points together. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { sum, tidy } from '../../../4-check/tolerance.ts';
import type { LearningTask } from '../../../generated/types.ts';
import { placeOf } from '../../../source/located.ts';
import { pointsRepairs } from '../points-sums.ts';

export const rule = defineRule('assessment/task-points', {
  workspace(_, context) {
    for (const { broken } of context.fact(pointsRepairs)) {
      for (const { owner, kind, parts } of broken) {
        if (kind !== 'task') continue;
        const places = parts.flatMap(({ of }) => (of ? [placeOf(of, 'points')] : []));
        const [only, second] = places;
        const place = only && !second ? only : placeOf(owner, 'assessments');
        const related = second ? places.map((where) => ({ where, note: 'points' })) : [];
        context.report(
          place,
          { task: titleOf(owner.value as LearningTask), sum: tidy(sum(parts.map(({ value }) => value))) },
          { related },
        );
      }
    }
  },
});
