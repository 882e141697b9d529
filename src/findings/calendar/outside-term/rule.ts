/** A make-up day, or the day it stands for, that is not in the term. */
import { isOutside, makeUpDays } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('calendar/outside-term', {
  workspace({ config }, { report }) {
    const { calendar = {} } = config;
    for (const { day, instead, place } of makeUpDays(calendar)) {
      const outside = [day, instead].find((one) => isOutside(one, calendar));
      if (outside !== undefined) report(place, { day: outside, start: calendar.start ?? '' });
    }
  },
});
