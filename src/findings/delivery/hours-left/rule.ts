/** A delivery that states more weeks than its course needs: whole lessons are left over. */
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { dateOf } from '../../../timetable/week-dates.ts';
import { timetables } from '../timetables.ts';

export const rule = defineRule('delivery/hours-left', {
  workspace(_, { fact, report }) {
    for (const { delivery, course, hours, times } of fact(timetables)) {
      const last = times.held.at(-1);
      if (!last || !exceeds(times.more, 0)) continue;
      const params = {
        course: course.value.title,
        hours: tidy(hours),
        more: tidy(times.more),
        ends: dateOf(last.day),
        enough: times.weeks,
      };
      const related = [{ where: placeOf(course, 'hours'), note: 'course' }];
      report(placeOf(delivery, 'weeks'), params, { related });
    }
  },
});
