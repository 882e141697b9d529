/** A day whose lessons are made up although it is taught. */
import { freeDays, makeUpDays } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('calendar/not-free', {
  workspace({ config }, { report }) {
    const { calendar = {} } = config;
    const free = freeDays(calendar);
    for (const { day, instead, place } of makeUpDays(calendar)) {
      if (!free.some(({ from, to }) => instead >= from && instead <= to)) report(place, { day, instead });
    }
  },
});
