/** Courses of several schools that are the same course, and in it what is the same task or assessment. */
import { nearForm } from '../language/fold.ts';
import { joinByKeys } from '../values/join-by-keys.ts';
import type { CourseOfSchool, PartOfCourse, SchoolFacts } from './school-facts.ts';

/** A course as one school teaches it. */
export interface Taught extends CourseOfSchool {
  readonly school: SchoolFacts;
}

/**
 * The same course: made from one course of a package, or of one title and level. Only what two schools teach;
 * in the order of the schools.
 */
export function sameCourses(schools: readonly SchoolFacts[]): Taught[][] {
  const all = schools.flatMap((school) => school.courses.map((course): Taught => ({ ...course, school })));
  return joinByKeys(all, keysOf).filter((group) => new Set(group.map(({ school }) => school)).size > 1);
}

function keysOf({ origin, rootTitle, title, level }: CourseOfSchool): string[] {
  const named = [rootTitle, title].map((one) => JSON.stringify(['title', nearForm(one), level]));
  return origin ? [JSON.stringify(['package', origin.package, origin.course]), ...named] : named;
}

/** A task or assessment of one school's course. */
export interface TaughtPart extends PartOfCourse {
  readonly course: Taught;
}

/** Of the same course, the same part: the one of the package, or one of the same title. */
export function sameParts(
  courses: readonly Taught[],
  partsOf: (course: Taught) => readonly PartOfCourse[],
): TaughtPart[][] {
  const all = courses.flatMap((course) => partsOf(course).map((part): TaughtPart => ({ ...part, course })));
  return joinByKeys(all, ({ rootId, title, course: { origin } }) => [
    ...(rootId === undefined ? [] : [JSON.stringify(['package', origin, rootId])]),
    JSON.stringify(['title', nearForm(title)]),
  ]);
}
