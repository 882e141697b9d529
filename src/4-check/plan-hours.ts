/** What a programme's plan says on each route: which rows belong to it, and their hours. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { findStage, stageId, stageOfRow } from '../3-bind/stages.ts';
import type { PlanRow, Programme, Route } from '../generated/types.ts';
import { children, type Located } from '../source/located.ts';
import { sum } from './tolerance.ts';

export type RowField = 'hours' | 'practiceHours';

/** A programme without routes is judged as one way through all its rows. */
export interface RoutePlan {
  readonly route: Located<Route> | undefined;
  readonly rows: readonly Located<PlanRow>[];
}

export function routePlans(programme: Located<Programme>, workspace: BoundWorkspace): RoutePlan[] {
  const rows = children(programme, 'plan', programme.value.plan);
  const routes = children(programme, 'routes', programme.value.routes);
  if (routes.length === 0) return [{ route: undefined, rows }];
  const stages = programme.value.stages.map(stageId);
  const place = (stage: Parameters<typeof stageId>[0] | undefined) =>
    stage ? stages.indexOf(stageId(stage)) : undefined;
  return routes.flatMap((route) => {
    // Which of two routes with one id a plan means, nobody knows.
    if (routes.filter(({ value }) => value.id === route.value.id).length > 1) return [];
    const reached = place(findStage(programme.value, route.value.stage));
    if (reached === undefined) return [];
    const on = rows.filter(
      ({ value }) => (place(stageOfRow(programme.value, value, courseOf(value, workspace))) ?? 0) <= reached,
    );
    return [{ route, rows: on }];
  });
}

export function courseOf(row: PlanRow, workspace: BoundWorkspace) {
  return row.course === undefined ? undefined : workspace.courses.get(row.course)?.value;
}

export function rowTitle(row: PlanRow, workspace: BoundWorkspace): string {
  return row.title ?? courseOf(row, workspace)?.title ?? row.course ?? '';
}

/** Hours of a row on a route, else its course's; undefined when nobody says. */
export function rowHours(
  row: PlanRow,
  field: RowField,
  route: string | undefined,
  workspace: BoundWorkspace,
): number | undefined {
  const given = row[field];
  if (typeof given === 'object') return route === undefined ? undefined : given[route];
  return given ?? courseOf(row, workspace)?.[field];
}

/** Credits of a row, else its course's; undefined when nobody says. */
export function rowCredits(row: PlanRow, workspace: BoundWorkspace): number | undefined {
  return row.credits ?? courseOf(row, workspace)?.credits;
}

/** Hours of some rows together, and how many of them say nothing. */
export function addRows(
  rows: readonly Located<PlanRow>[],
  field: RowField,
  route: string | undefined,
  workspace: BoundWorkspace,
) {
  const known = rows
    .map(({ value }) => rowHours(value, field, route, workspace))
    .filter((hours) => hours !== undefined);
  return { hours: sum(known), unknown: rows.length - known.length };
}
