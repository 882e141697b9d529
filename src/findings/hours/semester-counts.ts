/** Where a plan has more or fewer semesters than a route: in single rows, or in the route's own years. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { PlanRow, Programme, Route } from '../../generated/types.ts';
import { children, type Located } from '../../source/located.ts';

export interface SemesterFaults {
  /** Routes on which all rows agree on another number of semesters. */
  readonly routes: readonly {
    readonly route: Located<Route>;
    readonly count: number;
    readonly rows: readonly Located<PlanRow>[];
  }[];
  readonly rows: readonly {
    readonly row: Located<PlanRow>;
    readonly route: Located<Route>;
    readonly count: number;
  }[];
  /** The lists of those rows. */
  readonly lists: ReadonlySet<readonly number[]>;
}

export function semesterFaults(workspace: BoundWorkspace): SemesterFaults {
  const found = [...workspace.programmes.values()].flatMap(inProgramme);
  const rows = found.flatMap((one) => one.rows);
  const lists = rows.map(({ row, route }) => row.value.hoursBySemester?.[route.value.id] ?? []);
  return { routes: found.flatMap((one) => one.routes), rows, lists: new Set(lists) };
}

/** Two for each year. */
export function semestersOf({ years }: Pick<Route, 'years'>): number {
  return Math.round(years * 2);
}

function inProgramme(programme: Located<Programme>): Pick<SemesterFaults, 'routes' | 'rows'>[] {
  const plan = children(programme, 'plan', programme.value.plan);
  const routes = children(programme, 'routes', programme.value.routes).filter(
    ({ value }) => value.years !== undefined,
  );
  return routes.map((route) => {
    // Which of two routes with one id a plan means, nobody knows.
    if (routes.filter(({ value }) => value.id.toLowerCase() === route.value.id.toLowerCase()).length > 1)
      return { routes: [], rows: [] };
    const counted = plan.flatMap((row) => {
      const list = row.value.hoursBySemester?.[route.value.id];
      return list ? [{ row, route, count: list.length }] : [];
    });
    const semesters = semestersOf(route.value);
    const wrong = counted.filter(({ count }) => count !== semesters);
    const [first] = wrong;
    const agreed = first && counted.length > 1 && counted.every(({ count }) => count === first.count);
    if (agreed)
      return { routes: [{ route, count: first.count, rows: wrong.map(({ row }) => row) }], rows: [] };
    return { routes: [], rows: wrong };
  });
}
