/** Every delivery that has a course and a first day → its lessons, day by day. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { Assessment, Course, Delivery } from '../../generated/types.ts';
import type { Located } from '../../source/located.ts';
import { type Timetable, timetable } from '../../timetable/timetable.ts';

export interface DeliveryTimes {
  readonly delivery: Located<Delivery>;
  readonly course: Located<Course>;
  /** Of all that is taught and examined at the end. */
  readonly hours: number;
  readonly times: Timetable;
}

/** What is retired was taught in another term. */
export function timetables(workspace: BoundWorkspace): readonly DeliveryTimes[] {
  const { config, courses } = workspace;
  return [...workspace.deliveries.values()].flatMap((delivery) => {
    const course = courses.get(delivery.value.course);
    if (!course || delivery.value.status === 'retired') return [];
    const hours = neededHours(course.value, workspace);
    const times = timetable(delivery.value, config.calendar ?? {}, hours);
    return times ? [{ delivery, course, hours, times }] : [];
  });
}

/** Hours of a final assessment follow those of the tasks. */
function neededHours(course: Course, { tasks }: BoundWorkspace): number {
  const assessments: Assessment[] = [
    ...(course.assessments ?? []),
    ...(tasks.get(course.id) ?? []).flatMap(({ value }) => value.assessments ?? []),
  ];
  return assessments.reduce(
    (total, { kind, hours = 0 }) => (kind === 'final' ? total + hours : total),
    course.hours ?? 0,
  );
}
