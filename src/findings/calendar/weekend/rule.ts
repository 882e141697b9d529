/** A holiday on days on which nothing is taught anyway. */
import { freeDays, makeUpDays } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';

const dayLength = 86_400_000;

export const rule = defineRule('calendar/weekend', {
  workspace({ config: { calendar = {} } }, { report }) {
    const made = makeUpDays(calendar);
    const free = freeDays(calendar);
    for (const { from, to, place } of free) {
      // What is named twice has a finding of its own.
      if (free.some((other) => other.place !== place && other.from <= from && other.to >= to)) continue;
      // A day that would have been taught, or is made up for, changes the schedule.
      if (made.some(({ day, instead }) => [day, instead].some((one) => one >= from && one <= to))) continue;
      const [first, last] = [from, to].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number];
      const weekday = new Date(first).getUTCDay();
      const left = weekday === 6 ? 1 : weekday === 0 ? 0 : -1;
      if (last - first <= left * dayLength) report(place, { day: from });
    }
  },
});
