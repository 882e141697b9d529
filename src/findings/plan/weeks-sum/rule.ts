/** Weeks of a semester that are more or fewer than a term has. */

import { defineRule } from '../../../4-check/rule.ts';
import { same, sum, tidy } from '../../../4-check/tolerance.ts';
import { children, placeOf } from '../../../source/located.ts';
import { semestersOf } from '../../hours/semester-counts.ts';

export const rule = defineRule('plan/weeks-sum', {
  Programme(programme, context) {
    const weeks = context.workspace.config.calendar?.weeks;
    if (weeks === undefined) return;
    const rows = children(programme, 'weeks', programme.value.weeks);
    const routes = programme.value.routes ?? [];
    for (const route of routes.length > 0 ? routes : [undefined]) {
      const own = rows.filter(({ value }) => value.route === undefined || value.route === route?.id);
      const [first] = own;
      const count = route ? semestersOf(route) : (first?.value.weeks.length ?? 0);
      // A row with more or fewer semesters is a finding of its own.
      if (!first || own.some(({ value }) => value.weeks.length !== count)) continue;
      const sums = Array.from({ length: count }, (_, index) =>
        sum(own.map(({ value }) => value.weeks[index] ?? 0)),
      );
      const wrong = sums.flatMap((value, index) => (same(value, weeks) ? [] : [{ value, index }]));
      if (wrong.length === 0) continue;
      const params = {
        route: route?.id ?? '',
        semesters: wrong.map(({ index }) => String(index + 1)),
        sums: wrong.map(({ value }) => String(tidy(value))),
        weeks,
      };
      const related = own.map((row) => ({ where: placeOf(row, 'weeks'), note: 'row' }));
      context.report(placeOf(programme, 'weeks'), params, { related });
    }
  },
});
