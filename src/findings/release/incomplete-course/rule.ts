/** A released integrated course has its typical work task and its goals. */
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('release/incomplete-course', {
  Course(course, { report, word }) {
    const { category = 'integrated', title, workTask, goals = [] } = course.value;
    if (category !== 'integrated') return;
    const missing = [
      ...(workTask ? [] : [word('Course', 'workTask')]),
      ...(goals.length > 0 ? [] : [word('Course', 'goals')]),
    ];
    if (missing.length > 0) report({ file: course.file, path: course.path }, { title, missing });
  },
});
