/**
 * Plan rows whose semesters add up to other hours than they should, gathered by the one number that may be
 * wrong.
 */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { courseOf, rowHours } from '../../4-check/plan-hours.ts';
import { same, sum } from '../../4-check/tolerance.ts';
import type { PlanRow } from '../../generated/types.ts';
import { children, type Located, placeOf } from '../../source/located.ts';
import type { Place } from '../../source/place.ts';
import { semesterFaults } from './semester-counts.ts';

export interface SemesterSum {
  readonly row: Located<PlanRow>;
  readonly route: string;
  /** Of the semesters. */
  readonly list: Place;
  readonly stated: number;
  readonly added: number;
}

/** Sums that share the number stated for them. */
export interface StatedHours {
  /** Where that number is written: in the row, for one route or all, or in the course's own file. */
  readonly place: Place;
  readonly inCourse: string | undefined;
  readonly wrong: readonly SemesterSum[];
  /** All sums of this number are wrong by the same amount. */
  readonly repairsAll: boolean;
}

export function wrongSemesters(workspace: BoundWorkspace): readonly StatedHours[] {
  const miscounted = semesterFaults(workspace).lists;
  const groups = new Map<string, { place: Place; inCourse: string | undefined; sums: SemesterSum[] }>();
  const rows = [...workspace.programmes.values()].flatMap((programme) =>
    children(programme, 'plan', programme.value.plan).map((row) => ({
      row,
      routes: programme.value.routes ?? [],
    })),
  );
  for (const { row, routes } of rows) {
    for (const [route, semesters] of Object.entries(row.value.hoursBySemester ?? {})) {
      // A route that is not there is a finding of its own.
      if (!routes.some(({ id }) => id === route)) continue;
      const stated = rowHours(row.value, 'hours', route, workspace);
      const place = statedAt(row, route, workspace);
      // A list with a semester too few or too many is already a finding, and adds up to anything.
      if (stated === undefined || !place || miscounted.has(semesters)) continue;
      const key = JSON.stringify(place);
      const inCourse = row.value.hours === undefined ? row.value.course : undefined;
      const group = groups.get(key) ?? { place, inCourse, sums: [] };
      groups.set(key, group);
      group.sums.push({
        row,
        route,
        list: placeOf(row, 'hoursBySemester', route),
        stated,
        added: sum(semesters),
      });
    }
  }
  return [...groups.values()].flatMap(({ place, inCourse, sums }) => {
    const wrong = sums.filter(({ stated, added }) => !same(stated, added));
    const [first] = wrong;
    if (!first) return [];
    return [
      {
        place,
        inCourse,
        wrong,
        repairsAll: wrong.length === sums.length && wrong.every(({ added }) => same(added, first.added)),
      },
    ];
  });
}

function statedAt(row: Located<PlanRow>, route: string, workspace: BoundWorkspace): Place | undefined {
  if (row.value.hours !== undefined)
    return placeOf(row, 'hours', ...(typeof row.value.hours === 'object' ? [route] : []));
  const course = courseOf(row.value, workspace) && workspace.courses.get(row.value.course ?? '');
  return course && placeOf(course, 'hours');
}
