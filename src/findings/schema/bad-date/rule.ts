/** A day of the calendar that is not written as a date. */
import { formless } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('schema/bad-date', {
  workspace({ config }, { report }) {
    const { calendar = {} } = config;
    for (const { value, key, place } of formless(calendar))
      report(place, { field: `Calendar.${key}`, value });
  },
});
