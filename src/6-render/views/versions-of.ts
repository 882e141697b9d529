/** Courses of schools by the course that they were made from. */
import type { Course } from '../../model/model.ts';
import { groupBy } from '../../values/group-by.ts';

/** Ids of what schools made of a course, by its id, in the order of the model. */
export function versionsIn(courses: readonly Course[]): ReadonlyMap<string, readonly string[]> {
  const adopted = courses.flatMap(({ id, adoption }) => (adoption ? [{ id, base: adoption.base }] : []));
  const byBase = groupBy(adopted, ({ base }) => base);
  return new Map([...byBase].map(([base, all]) => [base, all.map(({ id }) => id)]));
}
