/** A row of a plan whose credits stand for fewer than 16 or more than 18 hours each. */

import { rowCredits, rowHours, rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { exceeds, tidy } from '../../../4-check/tolerance.ts';
import { children, placeOf } from '../../../source/located.ts';

const [least, most] = [16, 18];

/** More than this many, and more than half of all, are a way of counting, not slips. */
const manySlips = 5;

export const rule = defineRule('hours/per-credit', {
  Programme(programme, context) {
    const rows = children(programme, 'plan', programme.value.plan);
    if (rows.every(({ value }) => value.credits === undefined)) return;
    const counted = rows.flatMap((row) => {
      const credits = rowCredits(row.value, context.workspace);
      const [first] = Object.keys(row.value.hoursBySemester ?? {});
      const hours = rowHours(row.value, 'hours', first, context.workspace);
      const practice = rowHours(row.value, 'practiceHours', first, context.workspace);
      // Practice in one block is counted by weeks.
      if (!credits || !hours || row.value.category === 'practice' || practice === hours) return [];
      return [{ row, credits, hours, each: hours / credits }];
    });
    const wrong = counted.filter(({ each }) => exceeds(least, each) || exceeds(each, most));
    const habit = wrong.length > manySlips && wrong.length * 2 > counted.length;
    for (const { row, credits, hours, each } of habit ? wrong.slice(0, 1) : wrong) {
      const params = {
        row: rowTitle(row.value, context.workspace),
        credits,
        hours: tidy(hours),
        each: tidy(Math.round(each * 10) / 10),
        all: habit ? String(wrong.length) : '',
      };
      context.report(placeOf(row, row.value.credits === undefined ? 'course' : 'credits'), params);
    }
  },
});
