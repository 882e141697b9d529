/** Two learning tasks of a course with the same number: their leaves would have the same numbers. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { LearningTask } from '../../../generated/types.ts';
import { type Located, placeOf } from '../../../source/located.ts';

export const rule = defineRule('leaf/same-number', {
  workspace({ tasks }, context) {
    for (const ofCourse of tasks.values()) {
      const first = new Map<number, Located<LearningTask>>();
      for (const [index, task] of ofCourse.entries()) {
        const no = task.value.no ?? index + 1;
        const earlier = first.get(no);
        if (!earlier) {
          first.set(no, task);
          continue;
        }
        // Of a stated number and one that follows from the place, the stated one can be changed.
        const [at, other] = task.value.no === undefined ? [earlier, task] : [task, earlier];
        const params = { no: String(no), title: titleOf(at.value) };
        context.report(placeOf(at, 'no'), params, {
          related: [{ where: placeOf(other, other.value.no === undefined ? 'id' : 'no'), note: 'first' }],
        });
      }
    }
  },
});
