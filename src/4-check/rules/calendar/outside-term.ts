/** A make-up day, or the day it stands for, that is not in the term. */
import { isOutside, makeUpDays } from '../../calendar-days.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('calendar/outside-term', {
  workspace({ config }, { report }) {
    const { calendar = {} } = config;
    for (const { day, instead, place } of makeUpDays(calendar)) {
      const outside = [day, instead].find((one) => isOutside(one, calendar));
      if (outside !== undefined) report(place, { day: outside, start: calendar.start ?? '' });
    }
  },
});
