/** Which course must come before or beside which, as courses themselves say. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { namedCourses } from '../../3-bind/named-courses.ts';
import { titleOf } from '../../4-check/author-words.ts';
import type { Course } from '../../generated/types.ts';
import { type Located, placeOf } from '../../source/located.ts';
import type { Path, Place } from '../../source/place.ts';
import { compareText } from '../../values/compare-text.ts';
import { cyclesOf } from './course-cycles.ts';

export interface OrderEdge {
  /** Id of a course with a file, else its title. */
  readonly first: string;
  readonly next: string;
  readonly place: Place;
  /** In the same semester is early enough. */
  readonly beside: boolean;
}

/** Edges to one course, of which one is enough. */
export interface OrderNeed {
  readonly edges: readonly OrderEdge[];
  readonly place: Place;
}

export interface CourseOrder {
  /** In path order; an order that both courses state is listed once. */
  readonly needs: readonly OrderNeed[];
  /** Each as its edges, the one that is reported at the front. */
  readonly cycles: readonly (readonly OrderEdge[])[];
}

export function courseOrder(workspace: BoundWorkspace): CourseOrder {
  const courses = [...workspace.courses.values()].sort((a, b) => compareText(a.file, b.file));
  // Of courses with one title the first is meant.
  const ids = new Map([...courses].reverse().map(({ value }) => [titleOf(value), value.id]));
  const known = (name: string) => (workspace.courses.has(name) ? name : (ids.get(name) ?? name));
  const stated = new Map<string, OrderNeed>();
  for (const course of courses)
    for (const need of needsOf(course, known)) {
      const key = need.edges.map(({ first, next, beside }) => `${first}\n${next}\n${beside}`).join('\n\n');
      stated.set(key, stated.get(key) ?? need);
    }
  const needs = withoutVaguer([...stated.values()]);
  return { needs, cycles: cyclesOf(needs) };
}

/** “B follows A” says less than what B says of A among others. */
function withoutVaguer(needs: readonly OrderNeed[]): OrderNeed[] {
  const chosen = new Set(
    needs.flatMap(({ edges }) =>
      edges.length > 1 ? edges.map(({ first, next }) => `${first}\n${next}`) : [],
    ),
  );
  return needs.filter(
    ({ edges, place }) =>
      place.path[0] !== 'followUps' || edges.every(({ first, next }) => !chosen.has(`${first}\n${next}`)),
  );
}

function needsOf(course: Located<Course>, known: (name: string) => string): OrderNeed[] {
  const { id, followUps = [] } = course.value;
  const single = (edge: OrderEdge): OrderNeed => ({ edges: [edge], place: edge.place });
  const before = (['prerequisites', 'corequisites'] as const).flatMap((key) => {
    const named = namedCourses(course.value, key);
    return (course.value[key] ?? []).map((_, index): OrderNeed => {
      const edges = named
        .filter(({ path }) => path[1] === index)
        .map(({ name, path }) => ({
          first: known(name),
          next: id,
          place: placeOf(course, ...path),
          beside: key === 'corequisites',
        }));
      return { edges, place: placeOf(course, key, index) };
    });
  });
  return [
    ...before,
    ...followUps.map((name, index) => {
      const path: Path = ['followUps', index];
      return single({ first: id, next: known(name), place: placeOf(course, ...path), beside: false });
    }),
  ];
}
