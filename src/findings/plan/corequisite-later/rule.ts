/** A course that a plan puts behind the one beside which it is taken. */
import { defineRule } from '../../../4-check/rule.ts';
import { lateCourses, lateParams, lateRows } from '../late-courses.ts';

export const rule = defineRule('plan/corequisite-later', {
  workspace(workspace, context) {
    for (const late of context.fact(lateCourses))
      if (late.beside) context.report(late.place, lateParams(late, workspace), { related: lateRows(late) });
  },
});
