/** A plan row whose hours of the single semesters do not add up to its hours on that route. */

import { rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { same, tidy } from '../../../4-check/tolerance.ts';
import { doubtedCourseHours } from '../hours-sums.ts';
import { type SemesterSum, wrongSemesters } from '../semester-sums.ts';

export const rule = defineRule('hours/semesters-mismatch', {
  workspace(workspace, context) {
    const params = ({ row, route, stated, added }: SemesterSum) => ({
      row: rowTitle(row.value, workspace),
      route,
      stated: tidy(stated),
      sum: tidy(added),
    });
    for (const { place, inCourse, wrong, repairsAll } of context.fact(wrongSemesters)) {
      const doubted = context.fact(doubtedCourseHours).get(inCourse ?? '');
      const left = wrong.filter(({ added }) => doubted === undefined || !same(doubted, added));
      const [first] = left;
      if (!first) continue;
      // Hours in the course's file are wrong only where all plans say so; else the plan is.
      const onStated = inCourse === undefined || (repairsAll && left.length > 1);
      if (onStated && repairsAll) {
        context.report(place, params(first), {
          related: left.map(({ list }) => ({ where: list, note: 'semesters' })),
        });
        continue;
      }
      for (const one of left) {
        const related = [
          onStated ? { where: one.list, note: 'semesters' } : { where: place, note: 'course' },
        ];
        context.report(onStated ? place : one.list, params(one), { related });
      }
    }
  },
});
