/** Two lessons at the same time for one class, one teacher or one place. */
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { child, type Located } from '../../../source/located.ts';
import type { Place } from '../../../source/place.ts';
import { dateOf } from '../../../timetable/week-dates.ts';
import { clashes, type Row } from '../clashes.ts';

export const rule = defineRule('delivery/clash', {
  workspace(_, { fact, report }) {
    for (const { first, second, what, days } of fact(clashes)) {
      const [day] = days;
      if (day === undefined) continue;
      report(
        placeOfRow(second),
        { what, other: titleOf(first.delivery.value), day: dateOf(day), count: days.length },
        { related: [{ where: placeOfRow(first), note: 'other' }] },
      );
    }
  },
});

function placeOfRow({ delivery, row }: Row): Place {
  const { file, path }: Located<unknown> = child(delivery, delivery.value.lessons[row], 'lessons', row);
  return { file, path: [...path, 'periods'] };
}
