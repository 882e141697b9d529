/** A dimension of craftsman spirit that a programme names and no assessment of its courses observes. */

import { enumWordIn, wordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { AssessmentSpirit } from '../../../generated/types.ts';
import { placeOf } from '../../../source/located.ts';

const dimensions = ['dedication', 'refinement', 'rigour', 'excellence'] as const;

export const rule = defineRule('assessment/spirit-not-observed', {
  Programme(programme, context) {
    const { workspace } = context;
    const named = dimensions.filter((dimension) => programme.value.spirit?.[dimension] !== undefined);
    const ids = programme.value.plan.flatMap(({ course }) => course ?? []);
    const courses = ids.flatMap((id) => workspace.courses.get(id) ?? []);
    const complete =
      ids.length === courses.length &&
      courses.every(({ value }) => workspace.tasks.get(value.id)?.length === (value.tasks ?? []).length);
    if (courses.length === 0 || !complete) return;
    const owners = courses.flatMap((course) => [
      course.value,
      ...(workspace.tasks.get(course.value.id) ?? []).map(({ value }) => value),
    ]);
    const observed = new Set<AssessmentSpirit>(
      owners.flatMap(({ assessments = [] }) =>
        assessments.flatMap(({ spirit = [], observe = [] }) => [
          ...spirit,
          ...observe.map((one) => one.spirit),
        ]),
      ),
    );
    const missing = named.filter((dimension) => !observed.has(dimension));
    if (missing.length === 0) return;
    const [first] = missing;
    const place =
      first && missing.length === 1
        ? placeOf(programme, 'spirit', first)
        : ({ ...placeOf(programme, 'spirit'), on: 'key' } as const);
    const words = missing.map((dimension) =>
      enumWordIn(context, programme.file, 'AssessmentSpirit', dimension),
    );
    context.report(place, {
      dimensions: words,
      // It is to be written in a course.
      field: wordIn(context, courses[0]?.file ?? programme.file, 'Assessment', 'spirit'),
    });
  },
});
