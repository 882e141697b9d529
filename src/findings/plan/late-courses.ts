/** Courses that a plan puts behind the ones for which they are needed. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { stageOfRow } from '../../3-bind/stages.ts';
import { courseOf, rowTitle } from '../../4-check/plan-hours.ts';
import type { Related } from '../../diagnostics/diagnostic.ts';
import type { PlanRow, Programme } from '../../generated/types.ts';
import { children, type Located, placeOf } from '../../source/located.ts';
import type { Place } from '../../source/place.ts';
import { courseOrder, type OrderNeed } from './course-order.ts';

export interface LateCourse {
  /** Where the need is stated. */
  readonly place: Place;
  readonly beside: boolean;
  /** The row of the course; where one of several is enough, the rows of all that the plan has. */
  readonly firsts: readonly Located<PlanRow>[];
  readonly next: Located<PlanRow>;
  readonly programme: Located<Programme>;
}

/** Of each need the first programme that puts it late. */
export function lateCourses(workspace: BoundWorkspace): LateCourse[] {
  const { needs, cycles } = courseOrder(workspace);
  const circular = new Set(cycles.flat());
  // In a circle something is always later; the circle is the finding.
  const straight = needs.filter(({ edges }) => !edges.some((edge) => circular.has(edge)));
  const programmes = [...workspace.programmes.values()];
  return straight.flatMap((need) => {
    for (const programme of programmes) {
      const late = lateIn(programme, need, workspace);
      if (late) return [late];
    }
    return [];
  });
}

function lateIn(
  programme: Located<Programme>,
  { edges, place }: OrderNeed,
  workspace: BoundWorkspace,
): LateCourse | undefined {
  const rows = children(programme, 'plan', programme.value.plan);
  const rowOf = (name: string) =>
    rows.find(({ value }) => value.course === name || (value.course === undefined && value.title === name));
  const [edge] = edges;
  const next = edge && rowOf(edge.next);
  const firsts = edges.flatMap(({ first }) => rowOf(first) ?? []);
  if (!next || firsts.length === 0) return undefined;
  const { beside } = edge;
  const late = firsts.every((first) => isLater(first, next, { beside, programme, workspace }));
  return late ? { place, beside, firsts, next, programme } : undefined;
}

/**
 * By the semester in which each begins, where the plan says so; else by stage, and by their order in the plan,
 * which says nothing of courses beside each other.
 */
function isLater(
  first: Located<PlanRow>,
  next: Located<PlanRow>,
  {
    beside,
    programme,
    workspace,
  }: { beside: boolean; programme: Located<Programme>; workspace: BoundWorkspace },
): boolean {
  const stageOf = ({ value }: Located<PlanRow>) => {
    const stage = stageOfRow(programme.value, value, courseOf(value, workspace));
    return stage && programme.value.stages.indexOf(stage);
  };
  const inPlan = ({ path }: Located<PlanRow>) => Number(path.at(-1));
  const [one, other] = [stageOf(first), stageOf(next)];
  const starts = Object.keys(first.value.hoursBySemester ?? {}).flatMap((route) => {
    const [a, b] = [startOn(first.value, route), startOn(next.value, route)];
    return a === undefined || b === undefined || (a === b && !beside) ? [] : [a - b];
  });
  if (starts.length > 0) return starts.some((difference) => difference > 0);
  if (one !== undefined && other !== undefined && one !== other) return one > other;
  return !beside && inPlan(first) > inPlan(next);
}

function startOn({ hoursBySemester }: PlanRow, route: string): number | undefined {
  const start = hoursBySemester?.[route]?.findIndex((hours) => hours > 0);
  return start === undefined || start < 0 ? undefined : start;
}

export function lateParams({ firsts, next, programme }: LateCourse, workspace: BoundWorkspace) {
  return {
    // Titles of which one is enough are parted by what both languages read so.
    first: firsts.map(({ value }) => rowTitle(value, workspace)).join(' / '),
    course: rowTitle(next.value, workspace),
    programme: programme.value.title ?? programme.value.id,
  };
}

export function lateRows({ firsts, next }: LateCourse): Related[] {
  return [
    ...firsts.map((first) => ({ where: placeOf(first), note: 'first' })),
    { where: placeOf(next), note: 'course' },
  ];
}
