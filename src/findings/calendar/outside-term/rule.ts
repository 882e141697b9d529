/** A make-up day, the day it stands for, or a holiday that is not in the term. */
import { freeDays, isOutside, makeUpDays } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Calendar } from '../../../generated/types.ts';

export const rule = defineRule('calendar/outside-term', {
  workspace({ config }, { report }) {
    const { calendar = {} } = config;
    // Those of a whole year may well be listed; they change nothing in this term.
    for (const { from, to, place } of freeDays(calendar))
      if (isOutside(from, calendar) && isOutside(to, calendar) && !spansTerm(from, to, calendar))
        report(place, { day: from, start: calendar.start ?? '' }, { severity: 'info' });
    for (const { day, instead, place } of makeUpDays(calendar)) {
      const outside = [day, instead].find((one) => isOutside(one, calendar));
      if (outside !== undefined) report(place, { day: outside, start: calendar.start ?? '' });
    }
  },
});

/** A holiday that began before the term and goes on after it leaves nothing of the term. */
function spansTerm(from: string, to: string, { start = '' }: Calendar): boolean {
  return from < start && to > start;
}
