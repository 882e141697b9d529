/**
 * A programme's plan along one route → the rows of 课程安排: by category, with subtotals and totals of each
 * column.
 */
import type { CourseCategory } from '../../generated/types.ts';
import type { PlanRow, Programme, Route } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

/** In the order in which a 课程设置方案 lists them. */
const categories: readonly CourseCategory[] = [
  'public',
  'literacy',
  'basic-skill',
  'core',
  'integrated',
  'elective',
  'practice',
  'other',
];

interface Amounts {
  readonly credits: number | undefined;
  readonly hours: number | undefined;
  /**
   * Practice among the hours.
   * @zh 其中的实践学时
   */
  readonly practice: number | undefined;
  /**
   * Outside class, and not among the hours.
   * @zh 课外学时，不在学时之内
   */
  readonly outside: number | undefined;
  /**
   * One for each semester; undefined where nothing is planned or stated.
   * @zh 每学期一个；没有安排时空着
   */
  readonly cells: readonly (number | undefined)[];
}

interface PlanLine extends Amounts {
  readonly no: number;
  readonly title: string;
  /**
   * Id of the course whose block stands in this standard.
   * @zh 本标准里有课程块的课程标识
   */
  readonly course: string | undefined;
  readonly code: string | undefined;
  readonly module: string | undefined;
}

interface PlanGroup extends Amounts {
  readonly category: CourseCategory;
  readonly rows: readonly PlanLine[];
}

export interface PlanTable extends Amounts {
  readonly semesters: readonly number[];
  readonly groups: readonly PlanGroup[];
  /**
   * Columns before the semesters and with them.
   * @zh 连同学期共几列
   */
  readonly columns: number;
  /**
   * Columns before the first amount.
   * @zh 第一个数量之前共几列
   */
  readonly headColumns: number;
  /**
   * Some row names its code.
   * @zh 有的行写了课程编码
   */
  readonly hasCodes: boolean;
  /**
   * Some row names its module.
   * @zh 有的行写了课程模块
   */
  readonly hasModules: boolean;
  /**
   * Some row states its credits.
   * @zh 有的行写了学分
   */
  readonly hasCredits: boolean;
  /**
   * Some row states its practice.
   * @zh 有的行写了实践学时
   */
  readonly hasPractice: boolean;
  /**
   * Some row states hours outside class.
   * @zh 有的行写了课外学时
   */
  readonly hasOutside: boolean;
  /**
   * Some row states its hours but not how they fall on the semesters.
   * @zh 有的行写了学时，没有写各学期怎样分
   */
  readonly incomplete: boolean;
}

/** A programme without routes has one table of all its rows. */
export function planTable({ plan }: Programme, route: Route | undefined, words: Words): PlanTable {
  const rows = plan.filter((row) => route === undefined || row.hours[route.id] !== undefined);
  const stated = rows.map((row) => semestersOf(row, route).length);
  const count = Math.max(route?.semesters ?? 0, ...stated);
  const semesters = Array.from({ length: count }, (_, index) => index + 1);
  let no = 0;
  const groups = categories.flatMap((category): PlanGroup[] => {
    const lines = rows
      .filter((row) => row.category === category)
      .map((row): PlanLine => planLine(row, ++no, route, semesters, words));
    return lines.length === 0 ? [] : [{ category, rows: lines, ...totals(lines, semesters) }];
  });
  const lines = groups.flatMap((group) => group.rows);
  const states = (key: 'code' | 'module' | 'credits' | 'practice' | 'outside') =>
    lines.some((line) => line[key] !== undefined);
  const has = {
    hasCodes: states('code'),
    hasModules: states('module'),
    hasCredits: states('credits'),
    hasPractice: states('practice'),
    hasOutside: states('outside'),
  };
  const headColumns = 2 + Number(has.hasCodes) + Number(has.hasModules);
  const columns =
    headColumns + Number(has.hasCredits) + 1 + Number(has.hasPractice) + Number(has.hasOutside) + count;
  const incomplete = rows.some(
    (row) => Boolean(route && row.hours[route.id]) && semestersOf(row, route).length === 0,
  );
  return { semesters, columns, headColumns, ...has, groups, incomplete, ...totals(groups, semesters) };
}

function planLine(
  row: PlanRow,
  no: number,
  route: Route | undefined,
  semesters: readonly number[],
  words: Words,
): PlanLine {
  const stated = semestersOf(row, route);
  const cells = semesters.map((semester) => stated[semester - 1] || undefined);
  const { title, course, code, credits, outsideHours: outside } = row;
  const module = row.module && words.word('CourseModule', row.module);
  const hours = route ? row.hours[route.id] : row.withoutRoute.hours;
  const practice = route ? row.practiceHours[route.id] : row.withoutRoute.practiceHours;
  return { no, title, course, code, module, credits, hours, practice, outside, cells };
}

function semestersOf(row: PlanRow, route: Route | undefined): readonly number[] {
  return (route && row.hoursBySemester[route.id]) ?? [];
}

function totals(parts: readonly Amounts[], semesters: readonly number[]): Amounts {
  return {
    credits: sum(parts.map(({ credits }) => credits)),
    hours: sum(parts.map(({ hours }) => hours)),
    practice: sum(parts.map(({ practice }) => practice)),
    outside: sum(parts.map(({ outside }) => outside)),
    cells: semesters.map((_, index) => sum(parts.map(({ cells }) => cells[index]))),
  };
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((total, value) => (value === undefined ? total : (total ?? 0) + value), undefined);
}
