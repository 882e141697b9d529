/** What a course says of courses before or beside it: one, or several of which one is enough. */
import type { Course } from '../generated/types.ts';
import type { Path } from '../source/place.ts';

export interface NamedCourse {
  /** Id of a course, or the title of one without a file. */
  readonly name: string;
  /** From the course to the name. */
  readonly path: Path;
}

/** Every course that stands under a key, those of which one is enough among them. */
export function namedCourses(
  course: Pick<Course, 'prerequisites' | 'corequisites' | 'followUps'>,
  key: 'prerequisites' | 'corequisites' | 'followUps',
): NamedCourse[] {
  return (course[key] ?? []).flatMap((need, index): NamedCourse[] =>
    typeof need === 'string'
      ? [{ name: need, path: [key, index] }]
      : need.any.map((name, place) => ({ name, path: [key, index, 'any', place] })),
  );
}
