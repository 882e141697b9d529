/**
 * Turns a programme and a credential that somebody holds into what is left of its courses: requirements that the
 * credential does not attest, and the hours of the tasks that serve them.
 */
import type { AlignmentEntry, Course, Credential, Programme, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { groupBy } from '../values/group-by.ts';
import { entriesOfCourses } from './entries-of-courses.ts';
import { attestedScopes } from './teaching-scope.ts';

export interface CourseRemainder {
  readonly course: Course;
  /** Of all its tasks, and of those that remain. */
  readonly hours: number;
  readonly hoursLeft: number;
  /** Only those that remain. */
  readonly tasks: readonly TaskRemainder[];
  /** What the course's own assessments examine besides. */
  readonly examined: readonly string[];
}

export interface TaskRemainder {
  readonly id: string;
  readonly title: string;
  readonly hours: number;
  /** References of requirements that the credential does not attest. */
  readonly taught: readonly string[];
  readonly examined: readonly string[];
  /** Nothing that it teaches is aligned, so that no credential can stand for it. */
  readonly unaligned: boolean;
}

/** In the order of the plan; courses without a file or without tasks say nothing of requirements. */
export function holderRemainder(
  model: StandardModel,
  programme: Programme,
  credential: Credential,
): CourseRemainder[] {
  const isAttested = attestedBy(credential);
  const planned = new Set(programme.plan.flatMap(({ course }) => course ?? []));
  const entries = groupBy(entriesOfCourses(model.alignments, planned), ({ course }) => course);
  const courses = byId(model.courses);
  return [...planned].flatMap((id): CourseRemainder[] => {
    const course = courses.get(id);
    if (course === undefined || course.tasks.length === 0) return [];
    return [remainderOf(course, entries.get(id) ?? [], isAttested)];
  });
}

/** Its level, those below and the basics; of several directions its own, and what is common to all. */
function attestedBy({ standard, level, direction }: Credential): (ref: string) => boolean {
  const attested = attestedScopes(standard, level);
  return (ref) => {
    const [id, part, number = ''] = ref.split('/');
    const colon = number.lastIndexOf(':');
    const isOther = direction !== undefined && colon !== -1 && number.slice(0, colon) !== direction;
    return attested.has(`${id}/${part}`) && !isOther;
  };
}

function remainderOf(
  course: Course,
  entries: readonly AlignmentEntry[],
  isAttested: (ref: string) => boolean,
): CourseRemainder {
  const named = (task: string | undefined, role: 'taught' | 'assessed'): string[] => {
    const own = entries.filter((one) => one.task === task && one.role === role && one.relation !== 'none');
    return [...new Set(own.flatMap(({ items }) => items))];
  };
  const left = (refs: readonly string[]): string[] => refs.filter((ref) => !isAttested(ref));
  const tasks = course.tasks.flatMap(({ id, title, hours }): TaskRemainder[] => {
    const taught = named(id, 'taught');
    const rest = { taught: left(taught), examined: left(named(id, 'assessed')) };
    const unaligned = taught.length === 0;
    if (!unaligned && rest.taught.length === 0 && rest.examined.length === 0) return [];
    return [{ id, title, hours, ...rest, unaligned }];
  });
  const sum = (all: readonly { readonly hours: number }[]) =>
    all.reduce((total, { hours }) => total + hours, 0);
  return {
    course,
    hours: sum(course.tasks),
    hoursLeft: sum(tasks.filter(({ taught, unaligned }) => unaligned || taught.length > 0)),
    tasks,
    examined: left(named(undefined, 'assessed')),
  };
}
