/**
 * A programme's plan along one route → the rows of 课程安排: by category, with subtotals and totals of each
 * column.
 */
import type { CourseCategory } from '../../generated/types.ts';
import type { PlanRow, Programme, Route } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { groupBy } from '../../values/group-by.ts';

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
   * The rest of the hours, where practice is stated.
   * @zh 其余的理论学时
   */
  readonly theory: number | undefined;
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
  readonly required: string | undefined;
  readonly exam: string | undefined;
  readonly note: string | undefined;
  /**
   * Hours of each semester with those of a week, where they are stated.
   * @zh 每学期的学时和周学时
   */
  readonly terms: readonly { readonly hours: number | undefined; readonly weekly: number | undefined }[];
}

/** What a category or a module has of the whole. */
interface PlanShare extends Omit<Amounts, 'cells' | 'outside'> {
  readonly title: string;
  /**
   * Per cent of all hours.
   * @zh 占总学时的百分数
   */
  readonly share: number | undefined;
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
   * Some row says whether it is required.
   * @zh 有的行写了修读性质
   */
  readonly hasRequired: boolean;
  /**
   * Some row says how it is examined.
   * @zh 有的行写了考核方式
   */
  readonly hasExams: boolean;
  /**
   * Some row has a note.
   * @zh 有的行写了备注
   */
  readonly hasNotes: boolean;
  /**
   * Some row states its hours a week.
   * @zh 有的行写了周学时
   */
  readonly hasWeekly: boolean;
  /**
   * Too many columns for a page held upright.
   * @zh 列数多，印在横放的纸上
   */
  readonly isWide: boolean;
  /**
   * Credits of each semester, where rows state credits: those of a row fall on its semesters as its hours do.
   * @zh 各学期的学分：一门课的学分按学时分到各学期
   */
  readonly creditCells: readonly (number | undefined)[];
  /**
   * Credits and hours by category and by module, where rows state credits.
   * @zh 按课程类别、课程模块统计的学分和学时
   */
  readonly shares: readonly { readonly by: 'category' | 'module'; readonly rows: readonly PlanShare[] }[];
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
   * The form asks for theory beside practice, and some row states practice.
   * @zh 格式要求列出理论学时，并且有的行写了实践学时
   */
  readonly hasTheory: boolean;
  /**
   * Beside rows that state practice there are some that do not, so that the two columns do not add up to the hours.
   * @zh 有的行没有写实践学时，理论、实践合计小于总学时
   */
  readonly theoryIncomplete: boolean;
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

/** A programme without routes has one table of all its rows; `withTheory`: the form asks for theory beside practice. */
export function planTable(
  { plan }: Programme,
  route: Route | undefined,
  words: Words,
  withTheory: boolean,
): PlanTable {
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
  const states = (
    key: 'code' | 'module' | 'required' | 'exam' | 'credits' | 'practice' | 'outside' | 'note',
  ) => lines.some((line) => line[key] !== undefined);
  const has = {
    hasCodes: states('code'),
    hasModules: states('module'),
    hasRequired: states('required'),
    hasExams: states('exam'),
    hasNotes: states('note'),
    hasWeekly: lines.some(({ terms }) => terms.some(({ weekly }) => weekly !== undefined)),
    hasCredits: states('credits'),
    hasPractice: states('practice'),
    hasTheory: withTheory && states('practice'),
    theoryIncomplete:
      withTheory &&
      states('practice') &&
      lines.some(({ hours, practice }) => Boolean(hours) && practice === undefined),
    hasOutside: states('outside'),
  };
  const headColumns =
    2 + [has.hasCodes, has.hasModules, has.hasRequired, has.hasExams].filter(Boolean).length;
  const columns =
    headColumns +
    1 +
    [has.hasCredits, has.hasTheory, has.hasPractice, has.hasOutside, has.hasNotes].filter(Boolean).length +
    count;
  const incomplete = rows.some(
    (row) => Boolean(route && row.hours[route.id]) && semestersOf(row, route).length === 0,
  );
  const whole = totals(groups, semesters);
  return {
    ...{ semesters, columns, headColumns },
    isWide: columns > 13 && (has.hasRequired || has.hasExams || has.hasNotes || has.hasWeekly),
    ...has,
    groups,
    incomplete,
    creditCells: has.hasCredits ? creditsBySemester(lines, semesters) : [],
    shares: has.hasCredits ? sharesOf(groups, whole, words) : [],
    ...whole,
  };
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
  const { title, course, code, credits, outsideHours: outside, note } = row;
  const weekly = (route && row.weeklyHours[route.id]) ?? [];
  const terms = cells.map((hours, index) => ({ hours, weekly: weekly[index] || undefined }));
  const required = row.required && words.word('Requiredness', row.required);
  const exam = row.exam && words.word('ExamKind', row.exam);
  const module = row.module && words.word('CourseModule', row.module);
  const hours = route ? row.hours[route.id] : row.withoutRoute.hours;
  const practice = route ? row.practiceHours[route.id] : row.withoutRoute.practiceHours;
  const head = { no, title, course, code, module, required, exam };
  const theory = hours === undefined || practice === undefined ? undefined : hours - practice;
  return { ...head, credits, hours, practice, theory, outside, cells, terms, note };
}

/** To two places, so that the parts of a course add up to its credits. */
function creditsBySemester(
  lines: readonly PlanLine[],
  semesters: readonly number[],
): readonly (number | undefined)[] {
  return semesters.map((_, index) => {
    const parts = lines.map(({ credits, cells }) => {
      const own = sum(cells) ?? 0;
      const hours = cells[index];
      return credits === undefined || hours === undefined ? undefined : (credits * hours) / own;
    });
    const whole = sum(parts);
    return whole === undefined ? undefined : Math.round(whole * 100) / 100;
  });
}

function sharesOf(groups: readonly PlanGroup[], whole: Amounts, words: Words): PlanTable['shares'] {
  const rows = (titled: readonly (readonly [string, readonly Amounts[]])[]): PlanShare[] =>
    titled.map(([title, parts]) => {
      const { credits, hours, practice, theory } = totals(parts, []);
      const share = whole.hours && hours !== undefined ? (hours / whole.hours) * 100 : undefined;
      return { title, credits, hours, practice, theory, share: share && Math.round(share * 100) / 100 };
    });
  const modules = groupBy(
    groups.flatMap((group) => group.rows).filter(({ module }) => module !== undefined),
    ({ module }) => module ?? '',
  );
  const byCategory = groups.map(
    (group) => [words.word('standard.category', group.category), group.rows] as const,
  );
  return [
    { by: 'category' as const, rows: rows(byCategory) },
    { by: 'module' as const, rows: rows([...modules]) },
  ].filter((table) => table.rows.length > 0);
}

/**
 * 教学周分配 on one route: what is for all routes and what is for this one, with the sums of each semester;
 * undefined where nothing is said.
 */
export function weeksTable({ weeks }: Programme, route: Route | undefined) {
  const rows = weeks.filter((row) => row.route === undefined || row.route === route?.id);
  if (rows.length === 0) return undefined;
  const count = Math.max(...rows.map((row) => row.weeks.length));
  const semesters = Array.from({ length: count }, (_, index) => index + 1);
  return {
    semesters,
    hasNotes: rows.some(({ note }) => note !== undefined),
    rows: rows.map(({ title, weeks: written, note }) => ({
      title,
      cells: semesters.map((_, index) => written[index] || undefined),
      total: sum(written),
      note,
    })),
    cells: semesters.map((_, index) => sum(rows.map((row) => row.weeks[index]))),
    total: sum(rows.flatMap((row) => row.weeks)),
  };
}

function semestersOf(row: PlanRow, route: Route | undefined): readonly number[] {
  return (route && row.hoursBySemester[route.id]) ?? [];
}

function totals(parts: readonly Amounts[], semesters: readonly number[]): Amounts {
  return {
    credits: sum(parts.map(({ credits }) => credits)),
    hours: sum(parts.map(({ hours }) => hours)),
    practice: sum(parts.map(({ practice }) => practice)),
    theory: sum(parts.map(({ theory }) => theory)),
    outside: sum(parts.map(({ outside }) => outside)),
    cells: semesters.map((_, index) => sum(parts.map(({ cells }) => cells[index]))),
  };
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((total, value) => (value === undefined ? total : (total ?? 0) + value), undefined);
}
