/** A programme's plan along one route → the rows of 课程安排: by category, with subtotals and totals of each column. */
import type { CourseCategory } from '../../generated/types.ts';
import type { PlanRow, Programme, Route } from '../../model/model.ts';

/** In the order in which a 课程设置方案 lists them. */
const categories: readonly CourseCategory[] = ['public', 'literacy', 'basic-skill', 'core', 'integrated', 'elective', 'practice', 'other'];

interface Hours {
  readonly hours: number | undefined;
  /**
   * One for each semester; undefined where nothing is planned or stated.
   * @zh 每学期一个；没有安排时空着
   */
  readonly cells: readonly (number | undefined)[];
}

interface PlanLine extends Hours {
  readonly no: number;
  readonly title: string;
  /**
   * Id of the course whose block stands in this standard.
   * @zh 本标准里有课程块的课程标识
   */
  readonly course: string | undefined;
}

interface PlanGroup extends Hours {
  readonly category: CourseCategory;
  readonly rows: readonly PlanLine[];
}

export interface PlanTable extends Hours {
  readonly semesters: readonly number[];
  readonly groups: readonly PlanGroup[];
  /**
   * Columns before the semesters and with them.
   * @zh 连同学期共几列
   */
  readonly columns: number;
  /**
   * Some row states its hours but not how they fall on the semesters.
   * @zh 有的行写了学时，没有写各学期怎样分
   */
  readonly incomplete: boolean;
}

/** Without a route the rows have no hours, but the courses are still listed. */
export function planTable({ plan }: Programme, route: Route | undefined): PlanTable {
  const rows = plan.filter((row) => route === undefined || row.hours[route.id] !== undefined);
  const stated = rows.map((row) => semestersOf(row, route).length);
  const count = Math.max(route?.semesters ?? 0, ...stated);
  const semesters = Array.from({ length: count }, (_, index) => index + 1);
  let no = 0;
  const groups = categories.flatMap((category): PlanGroup[] => {
    const lines = rows.filter((row) => row.category === category).map((row): PlanLine => planLine(row, ++no, route, semesters));
    return lines.length === 0 ? [] : [{ category, rows: lines, ...totals(lines, semesters) }];
  });
  const incomplete = rows.some((row) => Boolean(route && row.hours[route.id]) && semestersOf(row, route).length === 0);
  return { semesters, columns: 3 + count, groups, incomplete, ...totals(groups, semesters) };
}

function planLine(row: PlanRow, no: number, route: Route | undefined, semesters: readonly number[]): PlanLine {
  const stated = semestersOf(row, route);
  const cells = semesters.map((semester) => stated[semester - 1] || undefined);
  return { no, title: row.title, course: row.course, hours: route && row.hours[route.id], cells };
}

function semestersOf(row: PlanRow, route: Route | undefined): readonly number[] {
  return (route && row.hoursBySemester[route.id]) ?? [];
}

function totals(parts: readonly Hours[], semesters: readonly number[]): Hours {
  return { hours: sum(parts.map(({ hours }) => hours)), cells: semesters.map((_, index) => sum(parts.map(({ cells }) => cells[index]))) };
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((total, value) => (value === undefined ? total : (total ?? 0) + value), undefined);
}
