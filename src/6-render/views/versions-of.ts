/** Courses of schools by the course that they were made from. */
import type { Course } from '../../model/model.ts';
import { groupBy } from '../../values/group-by.ts';
import { perObject } from '../../values/per-object.ts';

/** What schools made of a course, by its id. */
export const versionsOf = perObject((courses: readonly Course[]) =>
  groupBy(
    courses.filter(({ adoption }) => adoption !== undefined),
    ({ adoption }) => adoption?.base ?? '',
  ),
);
