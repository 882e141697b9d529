/** An integrated course of the plan that was made of no typical work task which the programme lists. */
import { rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { typicalTasks } from '../typical-tasks.ts';

export const rule = defineRule('plan/course-without-task', {
  Programme(programme, context) {
    for (const row of typicalTasks(programme, context.workspace).withoutTask)
      context.report(placeOf(row, row.value.course === undefined ? 'title' : 'course'), {
        course: rowTitle(row.value, context.workspace),
        courses: context.word('TrainingRequirement', 'courses'),
        requirements: context.word('Stage', 'requirements'),
      });
  },
});
