/** A lesson that no week has: its weeks are over, before the start, or of the other parity. */
import { defineRule } from '../../../4-check/rule.ts';
import { children, placeOf } from '../../../source/located.ts';
import { timetables } from '../timetables.ts';

export const rule = defineRule('delivery/never', {
  workspace(_, { fact, report }) {
    for (const { delivery, times } of fact(timetables)) {
      const rows = new Set([...times.held, ...times.lost].map(({ row }) => row));
      for (const [row, lesson] of children(delivery, 'lessons', delivery.value.lessons).entries()) {
        const { weeks, parity } = lesson.value;
        if (rows.has(row) || (weeks === undefined && parity === undefined)) continue;
        report(placeOf(lesson, weeks === undefined ? 'parity' : 'weeks'), { weeks: weeks ?? '' });
      }
    }
  },
});
