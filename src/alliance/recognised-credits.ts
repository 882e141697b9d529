/**
 * The versions of one course that schools teach → whose credits count elsewhere: a version stands for another one
 * that has no task more, and neither more hours nor more credits.
 */
import { groupBy } from '../values/group-by.ts';
import { sameParts, type Taught } from './same-courses.ts';

export interface CourseVersion {
  readonly hours: number;
  readonly credits: number | null;
  readonly tasks: number;
  /** Those that teach it so. */
  readonly schools: readonly string[];
  /** Of these, those whose course has no review that holds: nobody counts their credits. */
  readonly unreviewed: readonly string[];
}

export interface Recognised {
  /** The one that all schools teach alike comes first; places from 0. */
  readonly versions: readonly CourseVersion[];
  /** Credits of the first count where the second is taught. */
  readonly counts: readonly { readonly of: number; readonly at: number }[];
}

export function recognisedCredits(courses: readonly Named[]): Recognised {
  const tasksOf = new Map<Taught, Set<number>>(courses.map((one) => [one, new Set()]));
  sameParts(courses, ({ tasks }) => tasks).forEach((parts, place) => {
    for (const { course } of parts) tasksOf.get(course)?.add(place);
  });
  const kinds = [
    ...groupBy(courses, (one) =>
      JSON.stringify([one.hours, one.credits, [...(tasksOf.get(one) ?? [])].sort((a, b) => a - b)]),
    ).values(),
  ].sort((a, b) => b.length - a.length);
  const first = kinds.flatMap(([one]) => one ?? []);
  return {
    versions: kinds.map((group) => ({
      hours: group[0]?.hours ?? 0,
      credits: group[0]?.credits ?? null,
      tasks: group[0]?.tasks.length ?? 0,
      schools: group.map(({ by }) => by),
      unreviewed: group.filter(({ review }) => review !== 'valid').map(({ by }) => by),
    })),
    counts: first.flatMap((one, of) =>
      first.flatMap((other, at) => (of !== at && standsFor(one, other, tasksOf) ? [{ of, at }] : [])),
    ),
  };
}

/** A course with the name by which its school is listed. */
export type Named = Taught & { readonly by: string };

function standsFor(one: Named, other: Named, tasksOf: ReadonlyMap<Taught, ReadonlySet<number>>): boolean {
  const own = tasksOf.get(one) ?? new Set();
  return (
    one.hours >= other.hours &&
    (other.credits === undefined || (one.credits ?? 0) >= other.credits) &&
    [...(tasksOf.get(other) ?? [])].every((task) => own.has(task))
  );
}
