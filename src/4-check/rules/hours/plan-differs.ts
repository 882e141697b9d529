/** A plan that states other hours for a course than the course's own file. */
import { placeOf } from '../../../model/located.ts';
import { rowHours, rowTitle } from '../../plan-hours.ts';
import { defineRule } from '../../rule.ts';
import { same, sum, tidy } from '../../tolerance.ts';

export const rule = defineRule('hours/plan-differs', {
  PlanRow(row, context) {
    const course = context.workspace.courses.get(row.value.course ?? '');
    const own = course?.value.hours;
    const { hours } = row.value;
    if (!course || own === undefined || hours === undefined) return;
    const routes = typeof hours === 'object' ? Object.keys(hours) : [undefined];
    for (const route of routes) {
      const stated = rowHours(row.value, 'hours', route, context.workspace);
      if (stated === undefined || same(stated, own)) continue;
      // Where the semesters add up to the course's hours, hours/semesters-mismatch has named the number that is wrong.
      const lists = Object.entries(row.value.hoursBySemester ?? {}).filter(([id]) => route === undefined || id === route);
      if (lists.length > 0 && lists.every(([, semesters]) => same(sum(semesters), own))) continue;
      const params = { course: rowTitle(row.value, context.workspace), stated: tidy(stated), own: tidy(own) };
      const related = [{ where: placeOf(course, 'hours'), note: 'course' }];
      context.report(placeOf(row, 'hours', ...(route === undefined ? [] : [route])), params, { related });
    }
  },
});
