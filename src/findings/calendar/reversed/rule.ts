/** A holiday that ends before it begins. */
import { reversed } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('calendar/reversed', {
  workspace({ config: { calendar = {} } }, { report }) {
    for (const { from, to, place } of reversed(calendar)) report(place, { from, to });
  },
});
