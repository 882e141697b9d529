/** A row of mutual recognition whose own course the plan does not have. */

import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { recognizedPairs } from '../course-recognition.ts';

export const rule = defineRule('plan/recognition-course', {
  Programme(programme, context) {
    for (const { row, isPlanned } of recognizedPairs(programme, context.workspace))
      if (!isPlanned) context.report(placeOf(row, 'course'), { course: row.value.course });
  },
});
