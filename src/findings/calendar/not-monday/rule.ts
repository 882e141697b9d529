/** A term that does not open on a Monday, from which its weeks are counted. */
import { opening } from '../../../4-check/calendar-days.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('calendar/not-monday', {
  workspace({ config: { calendar = {} } }, { report }) {
    const found = opening(calendar);
    if (!found || found.weekday === 1) return;
    const { day, weekday, monday, place } = found;
    const left = Math.max(0, 6 - weekday);
    report(place, { day, monday, left }, left === 0 ? { severity: 'warning' } : {});
  },
});
