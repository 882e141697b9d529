/** A course that a plan puts before the one it builds on. */
import { defineRule } from '../../../4-check/rule.ts';
import { lateCourses, lateParams, lateRows } from '../late-courses.ts';

export const rule = defineRule('plan/prerequisite-later', {
  workspace(workspace, context) {
    for (const late of context.fact(lateCourses))
      if (!late.beside) context.report(late.place, lateParams(late, workspace), { related: lateRows(late) });
  },
});
