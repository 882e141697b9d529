/** A goal of a course or task that no assessment looks at. */

import { titleOf, wordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { unassessedGoals } from '../goal-coverage.ts';

export const rule = defineRule('assessment/goal-not-assessed', {
  workspace(_, context) {
    for (const { owner, type, goals, all, none } of context.fact(unassessedGoals)) {
      const params = { owner: titleOf(owner.value), field: wordIn(context, owner.file, type, 'goals') };
      // A course that is not that far yet contradicts nothing.
      const severity = none ? ({ severity: 'warning' } as const) : {};
      if (all && goals.length > 1) {
        context.report(
          { ...placeOf(owner, 'goals'), on: 'key' },
          { ...params, goals: goals.map(({ value }) => value.id), text: '' },
          severity,
        );
        continue;
      }
      for (const goal of goals)
        context.report(
          placeOf(goal, 'id'),
          { ...params, goals: [goal.value.id], text: goal.value.text ?? '' },
          severity,
        );
    }
  },
});
