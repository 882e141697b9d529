/** A plan row whose hours of the single semesters do not add up to its hours on that route. */
import type { PlanRow } from '../../../generated/types.ts';
import { type Located, placeOf } from '../../../model/located.ts';
import { courseOf, rowHours, rowTitle } from '../../plan-hours.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { semesterFaults } from '../../semester-counts.ts';
import { same, sum, tidy } from '../../tolerance.ts';

export const rule = defineRule('hours/semesters-mismatch', {
  PlanRow(row, context) {
    const { hours } = row.value;
    const wrong = mismatches(row, context);
    const [first] = wrong;
    if (!first) return;
    const oneNumber = typeof hours === 'number' && wrong.every(({ added }) => same(added, first.added));
    for (const { route, stated, added } of oneNumber ? [first] : wrong) {
      const lists = (oneNumber ? wrong : [{ route }]).map((one) => ({
        where: placeOf(row, 'hoursBySemester', one.route),
        note: 'semesters',
      }));
      const params = { row: rowTitle(row.value, context.workspace), route, stated: tidy(stated), sum: tidy(added) };
      if (hours !== undefined) {
        context.report(placeOf(row, 'hours', ...(typeof hours === 'object' ? [route] : [])), params, { related: lists });
        continue;
      }
      const course = context.workspace.courses.get(row.value.course ?? '');
      const related = course ? [{ where: placeOf(course, 'hours'), note: 'course' }] : [];
      context.report(placeOf(row, 'hoursBySemester', route), params, { related });
    }
  },
});

function mismatches(row: Located<PlanRow>, { workspace, fact }: Pick<RuleContext, 'workspace' | 'fact'>) {
  if (row.value.hours === undefined && !courseOf(row.value, workspace)) return [];
  const miscounted = fact(semesterFaults).lists;
  return Object.entries(row.value.hoursBySemester ?? {}).flatMap(([route, semesters]) => {
    const stated = rowHours(row.value, 'hours', route, workspace);
    const added = sum(semesters);
    // A list with a semester too few or too many is already a finding, and adds up to anything.
    if (stated === undefined || same(stated, added) || miscounted.has(semesters)) return [];
    return [{ route, stated, added }];
  });
}
