/** A course that a plan puts before the one it builds on. */
import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { stageOfRow } from '../../../3-bind/stages.ts';
import { courseOf, rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { PlanRow, Programme } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';
import { courseOrder } from '../course-order.ts';

export const rule = defineRule('plan/prerequisite-later', {
  workspace(workspace, context) {
    const { edges, cycles } = context.fact(courseOrder);
    const circular = new Set(cycles.flat());
    for (const edge of edges) {
      // In a circle something is always later; the circle is the finding.
      if (circular.has(edge)) continue;
      for (const programme of workspace.programmes.values()) {
        const rows = children(programme, 'plan', programme.value.plan);
        const rowOf = (name: string) =>
          rows.find(
            ({ value }) => value.course === name || (value.course === undefined && value.title === name),
          );
        const [first, next] = [rowOf(edge.first), rowOf(edge.next)];
        if (!first || !next || !isLater(first, next, programme, workspace)) continue;
        const title = programme.value.title ?? programme.value.id;
        const params = {
          first: rowTitle(first.value, workspace),
          course: rowTitle(next.value, workspace),
          programme: title,
        };
        const related = [
          { where: placeOf(first), note: 'first' },
          { where: placeOf(next), note: 'course' },
        ];
        context.report(edge.place, params, { related });
        break;
      }
    }
  },
});

/**
 * By stage, then by the semester in which each begins, where the plan says so; else by their order in the
 * plan.
 */
function isLater(
  first: Located<PlanRow>,
  next: Located<PlanRow>,
  programme: Located<Programme>,
  workspace: BoundWorkspace,
): boolean {
  const stageOf = ({ value }: Located<PlanRow>) => {
    const stage = stageOfRow(programme.value, value, courseOf(value, workspace));
    return stage && programme.value.stages.indexOf(stage);
  };
  const inPlan = ({ path }: Located<PlanRow>) => Number(path.at(-1));
  const [one, other] = [stageOf(first), stageOf(next)];
  const starts = Object.keys(first.value.hoursBySemester ?? {}).flatMap((route) => {
    const [a, b] = [startOn(first.value, route), startOn(next.value, route)];
    return a === undefined || b === undefined || a === b ? [] : [a - b];
  });
  if (starts.length > 0) return starts.some((difference) => difference > 0);
  if (one !== undefined && other !== undefined && one !== other) return one > other;
  return inPlan(first) > inPlan(next);
}

function startOn({ hoursBySemester }: PlanRow, route: string): number | undefined {
  const start = hoursBySemester?.[route]?.findIndex((hours) => hours > 0);
  return start === undefined || start < 0 ? undefined : start;
}
