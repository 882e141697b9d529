/** A make-up day that is itself free. */
import { freeDays, makeUpDays } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('calendar/make-up-holiday', {
  workspace({ config }, { report }) {
    const { calendar = {} } = config;
    const free = freeDays(calendar);
    for (const { day, place } of makeUpDays(calendar)) {
      const holiday = free.find(({ from, to }) => day >= from && day <= to);
      if (holiday) report(place, { day }, { related: [{ where: holiday.place, note: 'free' }] });
    }
  },
});
