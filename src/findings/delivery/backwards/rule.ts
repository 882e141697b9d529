/** Periods or weeks from a greater number to a lesser one. */
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { backwards, forwards } from '../../../timetable/numbers.ts';

export const rule = defineRule('delivery/backwards', {
  Lesson(lesson, { report }) {
    for (const key of ['periods', 'weeks'] as const) {
      const text = lesson.value[key] ?? '';
      const [written] = backwards(text);
      if (written !== undefined) report(placeOf(lesson, key), { written, meant: forwards(text) });
    }
  },
});
