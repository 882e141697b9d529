/** A plan that states other hours for a course than the course's own file. */

import { rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { same, sum, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { doubtedCourseHours } from '../hours-sums.ts';

export const rule = defineRule('hours/plan-differs', {
  PlanRow(row, context) {
    const course = context.workspace.courses.get(row.value.course ?? '');
    const own = course?.value.hours;
    const { hours } = row.value;
    if (!course || own === undefined || hours === undefined) return;
    // Where the course's tasks add up to what the plan says, hours/sum-mismatch has named the course's own
    // number.
    const doubted = context.fact(doubtedCourseHours).get(course.value.id);
    const stated = typeof hours === 'object' ? Object.entries(hours) : [[undefined, hours] as const];
    const differing = stated.filter(([route, value]) => {
      // Where the semesters add up to the course's hours, hours/semesters-mismatch has named the number that
      // is wrong.
      const lists = Object.entries(row.value.hoursBySemester ?? {}).filter(
        ([id]) => route === undefined || id === route,
      );
      const explained = lists.length > 0 && lists.every(([, semesters]) => same(sum(semesters), own));
      return !same(value, own) && !explained && (doubted === undefined || !same(value, doubted));
    });
    const [first] = differing;
    const oneNumber =
      first !== undefined && differing.length > 1 && differing.every(([, value]) => same(value, first[1]));
    for (const [route, value] of oneNumber ? [[undefined, first[1]] as const] : differing) {
      const params = { course: rowTitle(row.value, context.workspace), stated: tidy(value), own: tidy(own) };
      const related = [{ where: placeOf(course, 'hours'), note: 'course' }];
      context.report(
        {
          ...placeOf(row, 'hours', ...(route === undefined ? [] : [route])),
          ...(oneNumber ? { on: 'key' } : {}),
        },
        params,
        {
          related,
        },
      );
    }
  },
});
