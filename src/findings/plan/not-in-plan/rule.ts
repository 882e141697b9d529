/** An integrated course that no programme's plan names. */
import { basesOf } from '../../../3-bind/adoption.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('plan/not-in-plan', {
  Course(course, context) {
    const { programmes, refused } = context.workspace;
    if ((course.value.category ?? 'integrated') !== 'integrated' || programmes.size === 0) return;
    // The plan of a programme whose file was refused may name it.
    if ([...refused].some((entity) => /^(Programme|\?) /.test(entity))) return;
    // A plan that names a course which is not there may have meant this one.
    const { courses } = context.workspace;
    if (
      [...programmes.values()].some(({ value }) =>
        value.plan.some((row) => row.course !== undefined && !courses.has(row.course)),
      )
    )
      return;
    // A school's adoption stands in for its base.
    const names = [course.value.id, ...basesOf(context.workspace.adoptions, course.value.id)];
    const planned = [...programmes.values()].some(({ value }) =>
      value.plan.some((row) => names.includes(row.course ?? '')),
    );
    if (!planned)
      context.report(placeOf(course, 'id'), { course: titleOf(course.value), id: course.value.id });
  },
});
