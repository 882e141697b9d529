/** Which course must come before which, as courses themselves say. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { titleOf } from '../../4-check/author-words.ts';
import type { Course } from '../../generated/types.ts';
import { type Located, placeOf } from '../../source/located.ts';
import type { Place } from '../../source/place.ts';
import { compareText } from '../../values/compare-text.ts';

export interface OrderEdge {
  /** Id of a course with a file, else its title. */
  readonly first: string;
  readonly next: string;
  readonly place: Place;
}

export interface CourseOrder {
  /** In path order; an order that both courses state is listed once. */
  readonly edges: readonly OrderEdge[];
  /** Each as its edges, the first in path order at the front. */
  readonly cycles: readonly (readonly OrderEdge[])[];
}

export function courseOrder(workspace: BoundWorkspace): CourseOrder {
  const courses = [...workspace.courses.values()].sort((a, b) => compareText(a.file, b.file));
  const stated = new Map<string, OrderEdge>();
  for (const course of courses)
    for (const edge of edgesOf(course, courses))
      stated.set(`${edge.first}\n${edge.next}`, stated.get(`${edge.first}\n${edge.next}`) ?? edge);
  const edges = [...stated.values()];
  const cycles: OrderEdge[][] = [];
  // Without the edge that was reported the rest may still go round: that is another slip.
  let left = edges;
  for (let cycle = firstCycle(left); cycle; cycle = firstCycle(left)) {
    const [reported] = cycle;
    cycles.push(cycle);
    left = left.filter((edge) => edge !== reported);
  }
  return { edges, cycles };
}

function edgesOf(course: Located<Course>, courses: readonly Located<Course>[]): OrderEdge[] {
  const { id, prerequisites = [], followUps = [] } = course.value;
  const known = (name: string) =>
    (courses.find(({ value }) => value.id === name) ?? courses.find(({ value }) => titleOf(value) === name))
      ?.value.id ?? name;
  return [
    ...prerequisites.map((name, index) => ({
      first: known(name),
      next: id,
      place: placeOf(course, 'prerequisites', index),
    })),
    ...followUps.map((name, index) => ({
      first: id,
      next: known(name),
      place: placeOf(course, 'followUps', index),
    })),
  ];
}

/** The shortest way round that starts with the first edge which lies on any. */
function firstCycle(edges: readonly OrderEdge[]): OrderEdge[] | undefined {
  const after = new Map<string, OrderEdge[]>();
  for (const edge of edges) after.set(edge.first, [...(after.get(edge.first) ?? []), edge]);
  for (const edge of edges) {
    const back = shortestWay(edge.next, edge.first, after);
    if (back) return [edge, ...back];
  }
  return undefined;
}

function shortestWay(
  from: string,
  to: string,
  after: ReadonlyMap<string, readonly OrderEdge[]>,
): OrderEdge[] | undefined {
  const reachedBy = new Map<string, OrderEdge | undefined>([[from, undefined]]);
  for (const [course] of reachedBy) {
    if (course === to) return wayBack(to, reachedBy);
    for (const edge of after.get(course) ?? []) if (!reachedBy.has(edge.next)) reachedBy.set(edge.next, edge);
  }
  return undefined;
}

function wayBack(to: string, reachedBy: ReadonlyMap<string, OrderEdge | undefined>): OrderEdge[] {
  const way: OrderEdge[] = [];
  for (let edge = reachedBy.get(to); edge; edge = reachedBy.get(edge.first)) way.unshift(edge);
  return way;
}
