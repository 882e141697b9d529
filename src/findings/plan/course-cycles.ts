/** Ways round in the order of courses, on which somewhere a course would have to come before itself. */
import { groupBy } from '../../values/group-by.ts';
import type { OrderEdge, OrderNeed } from './course-order.ts';

type Cycle = readonly OrderEdge[];

export function cyclesOf(needs: readonly OrderNeed[]): Cycle[] {
  const sure = needs.flatMap(({ edges }) => (edges.length === 1 ? edges : []));
  const choices = needs.filter(({ edges }) => edges.length > 1);
  return [...sureCycles(sure), ...choices.flatMap((choice) => hollowChoices(choice, needs))];
}

function sureCycles(edges: readonly OrderEdge[]): Cycle[] {
  const cycles: Cycle[] = [];
  // Without the edge that was reported the rest may still go round: that is another slip.
  let left = edges;
  for (let cycle = firstCycle(left); cycle; cycle = firstCycle(left)) {
    const [reported] = cycle;
    cycles.push(cycle);
    left = left.filter((edge) => edge !== reported);
  }
  return cycles;
}

/** Courses to choose from that themselves need the course for which they would be chosen. */
function hollowChoices(choice: OrderNeed, needs: readonly OrderNeed[]): Cycle[] {
  const others = needs.filter((need) => need !== choice);
  return choice.edges.flatMap((edge) => {
    if (edge.first === edge.next) return [[edge]];
    const without = reachable(others, { never: edge.next });
    if (without(edge.first) || !reachable(others, { given: edge.next })(edge.first)) return [];
    const back = shortestWay(edge.next, edge.first, edgesFrom(others.flatMap(({ edges }) => edges)));
    const cycle = [edge, ...(back ?? [])];
    // Two courses that are taken beside each other do not wait for each other.
    return back && cycle.some(({ beside }) => !beside) ? [cycle] : [];
  });
}

/** Tells whether a course can be taken where one is given, or never is. */
function reachable(
  needs: readonly OrderNeed[],
  { given, never }: { readonly given?: string; readonly never?: string },
): (course: string) => boolean {
  const waiting = groupBy(needs, ({ edges }) => edges[0]?.next ?? '');
  const taken = new Set(given === undefined ? [] : [given]);
  const can = (course: string) => taken.has(course) || (course !== never && !waiting.has(course));
  for (let before = -1; before !== taken.size; ) {
    before = taken.size;
    for (const [course, all] of waiting)
      if (course !== never && all.every(({ edges }) => edges.some(({ first }) => can(first))))
        taken.add(course);
  }
  return can;
}

/** The shortest way round that starts with the first edge which lies on any. */
function firstCycle(edges: readonly OrderEdge[]): Cycle | undefined {
  const after = edgesFrom(edges);
  for (const edge of edges) {
    // Courses that are all beside each other are taken at one time, which is no way round.
    if (edge.beside && edge.first !== edge.next) continue;
    const back = shortestWay(edge.next, edge.first, after);
    if (back) return [edge, ...back];
  }
  return undefined;
}

function edgesFrom(edges: readonly OrderEdge[]): ReadonlyMap<string, readonly OrderEdge[]> {
  return groupBy(edges, ({ first }) => first);
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
