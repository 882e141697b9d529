/** Weights of a course's learning tasks that do not add up to 100. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { same, sum, tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('weights/task-sum', {
  Course(course, context) {
    const tasks = context.workspace.tasks.get(course.value.id) ?? [];
    const weights = tasks.flatMap(({ value }) => value.weight ?? []);
    const complete = weights.length === (course.value.tasks ?? []).length;
    if (weights.length === 0 || !complete || same(sum(weights), 100)) return;
    const related = tasks.map((task) => ({ where: placeOf(task, 'weight'), note: 'weight' }));
    context.report(
      placeOf(course, 'tasks'),
      { course: titleOf(course.value), sum: tidy(sum(weights)) },
      { related },
    );
  },
});
