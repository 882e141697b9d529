/** Lessons on holidays that nobody makes up, and on days that take the lessons of others. */
import { defineRule } from '../../../4-check/rule.ts';
import { tidy } from '../../../4-check/tolerance.ts';
import { child, placeOf } from '../../../source/located.ts';
import { dateOf } from '../../../timetable/week-dates.ts';
import { groupBy } from '../../../values/group-by.ts';
import { timetables } from '../timetables.ts';

export const rule = defineRule('delivery/lost', {
  workspace(_, { fact, report }) {
    for (const { delivery, times } of fact(timetables)) {
      for (const [row, lost] of groupBy(times.lost, (lesson) => lesson.row)) {
        const lesson = delivery.value.lessons[row];
        if (!lesson) continue;
        report(placeOf(child(delivery, lesson, 'lessons', row), 'weekday'), {
          days: lost.map(({ day }) => dateOf(day)),
          count: lost.length,
          hours: tidy(lost.reduce((total, { hours }) => total + hours, 0)),
        });
      }
    }
  },
});
