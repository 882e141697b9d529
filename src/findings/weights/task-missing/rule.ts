/** Some learning tasks of a course have a weight and others have none. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('weights/task-missing', {
  Course(course, context) {
    const tasks = context.workspace.tasks.get(course.value.id) ?? [];
    const without = tasks.filter(({ value }) => value.weight === undefined);
    const [first] = without;
    const weighed = tasks.find(({ value }) => value.weight !== undefined);
    if (!first || !weighed) return;
    const params = {
      tasks: without.map(({ value }) => titleOf(value)),
      field: context.word('LearningTask', 'weight'),
    };
    context.report(placeOf(first, 'title'), params, {
      related: [{ where: placeOf(weighed, 'weight'), note: 'weighed' }],
    });
  },
});
