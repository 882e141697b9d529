/** A delivery that has fewer lessons than its course needs. */
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { timetable } from '../../../timetable/timetable.ts';
import { timetables } from '../timetables.ts';

export const rule = defineRule('delivery/hours-short', {
  workspace({ config }, { fact, report }) {
    for (const { delivery, course, hours, times } of fact(timetables)) {
      if (!exceeds(times.short, 0)) continue;
      const { weeks } = delivery.value;
      const open = timetable({ ...delivery.value, weeks: undefined }, config.calendar ?? {}, hours);
      const enough = weeks !== undefined && open && !exceeds(open.short, 0) ? String(open.weeks) : '';
      report(
        placeOf(delivery, weeks === undefined ? 'lessons' : 'weeks'),
        {
          course: course.value.title,
          hours: tidy(hours),
          lessons: tidy(hours - times.short),
          short: tidy(times.short),
          enough,
        },
        { related: [{ where: placeOf(course, 'hours'), note: 'course' }] },
      );
    }
  },
});
