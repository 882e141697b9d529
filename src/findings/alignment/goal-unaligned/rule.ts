/** Goals of a course that are tied to no requirement of any standard; once for a course. */

import { titleOf, wordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Goal } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';

export const rule = defineRule('alignment/goal-unaligned', {
  Course(course, context) {
    // Without a standard to align to, or in a course that no certificate asks for, nothing is missing.
    if (
      context.workspace.standards.size === 0 ||
      ['public', 'literacy'].includes(course.value.category ?? 'integrated')
    )
      return;
    const goals = children(course, 'goals', course.value.goals);
    const unaligned = goals.filter(({ value }) => !value.aligns?.length);
    const [first] = unaligned;
    if (!first) return;
    const place =
      unaligned.length === goals.length
        ? ({ ...placeOf(course, 'goals'), on: 'key' } as const)
        : placeOf(first, 'id');
    const params = {
      course: titleOf(course.value),
      goals: unaligned.map(idOf),
      field: wordIn(context, course.file, 'Goal', 'aligns'),
    };
    context.report(place, params);
  },
});

function idOf({ value }: Located<Goal>): string {
  return value.id;
}
