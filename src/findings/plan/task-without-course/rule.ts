/** A typical work task of which no course of the plan was made. */
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { typicalTasks } from '../typical-tasks.ts';

export const rule = defineRule('plan/task-without-course', {
  Programme(programme, context) {
    for (const task of typicalTasks(programme, context.workspace).withoutCourse)
      context.report(placeOf(task, task.value.courses === undefined ? 'task' : 'courses'), {
        task: task.value.task,
        courses: context.word('TrainingRequirement', 'courses'),
      });
  },
});
