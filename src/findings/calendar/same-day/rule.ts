/** A day that the calendar names twice: free twice, or made up twice. */
import { freeDays, makeUpDays } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('calendar/same-day', {
  workspace({ config }, { report }) {
    const { calendar = {} } = config;
    const free = freeDays(calendar);
    for (const [index, one] of free.entries()) {
      const first = free.slice(0, index).find(({ from, to }) => one.from <= to && one.to >= from);
      if (!first) continue;
      const day = one.from < first.from ? first.from : one.from;
      report(one.place, { day }, { related: [{ where: first.place, note: 'first' }] });
    }
    const made = makeUpDays(calendar);
    for (const [index, one] of made.entries()) {
      const first = made.slice(0, index).find(({ instead }) => instead === one.instead);
      if (first)
        report(one.place, { day: one.instead }, { related: [{ where: first.place, note: 'first' }] });
    }
  },
});
