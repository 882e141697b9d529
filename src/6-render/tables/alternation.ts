/**
 * 工学交替安排表: who teaches what at school and in the enterprise, on each route by semester, and in each class.
 */
import { tidy } from '../../4-check/tolerance.ts';
import type { Instructor } from '../../generated/types.ts';
import type { Course, PlanRow, Programme, Route } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { groupBy } from '../../values/group-by.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import type { Block, Cell, Column, Form, Section } from '../forms/form-view.ts';
import { courseName } from '../views/course-crumbs.ts';
import { columnsOf, type TableScope, tableBlock, tableForm } from './table-scope.ts';

/** Of all the hours of a course. */
type Shares = Readonly<Record<Instructor | 'unsaid', number>>;

const places = ['school', 'enterprise', 'unsaid'] as const;

export function alternationTable(scope: TableScope): Form | undefined {
  const { programme, courses, words } = scope;
  if (!courses.some((course) => activitiesOf(course).some(({ by }) => by !== undefined))) return undefined;
  const routes = programme.routes.length > 0 ? programme.routes : [undefined];
  const sections = routes.map(
    (route): Section => ({
      title: route?.title ?? programme.title,
      blocks: [coursesOf(route, scope), ...semesters(route, scope)],
    }),
  );
  return tableForm('alternation', [...sections, ...classes(scope, words)], true);
}

/** By the hours of its activities; a course in the enterprise is taught there unless it says otherwise. */
function sharesOf(course: Course | undefined, row: PlanRow): Shares {
  const activities = course ? activitiesOf(course) : [];
  const taken = (by: Instructor | undefined) =>
    activities.filter((one) => one.by === by).reduce((sum, { hours = 0 }) => sum + hours, 0);
  const [school, enterprise, rest] = [taken('school'), taken('enterprise'), taken(undefined)];
  const all = school + enterprise + rest;
  if (school + enterprise > 0)
    return { school: school / all, enterprise: enterprise / all, unsaid: rest / all };
  const isPractice = (course?.category ?? row.category) === 'practice';
  return { school: 0, enterprise: isPractice ? 1 : 0, unsaid: isPractice ? 0 : 1 };
}

function coursesOf(route: Route | undefined, { programme, courses, words, model }: TableScope): Block {
  const known = byId(courses);
  const columns = [
    ...columnsOf(words, [['course', 'middle']]),
    ...(['school', 'enterprise'] as const).map(
      (by): Column => ({ label: words.label(`table.alternation.by-${by}`), size: 'middle' }),
    ),
    ...hourHeads(words),
  ];
  const rows = rowsOf(programme, route).map((row): Cell[] => {
    const course = known.get(row.course ?? '');
    const held = model.deliveries.filter(({ course: of }) => of === row.course);
    const named = (by: Instructor) => [
      ...(course?.teachers ?? []).filter((one) => one.by === by).map(({ title }) => title),
      ...(by === 'school' ? [...new Set(held.flatMap(({ teachers }) => teachers))] : []),
    ];
    return [
      textCell(course ? courseName(course, words) : row.title),
      textCell(...named('school')),
      textCell(...named('enterprise')),
      ...hourCells(sharesOf(course, row), hoursOf(row, route)),
    ];
  });
  return tableBlock(words, columns, rows);
}

/** Hours of each semester by where they are taught, below the weeks that the programme states. */
function semesters(route: Route | undefined, { programme, courses, words }: TableScope): Block[] {
  const known = byId(courses);
  const planned = rowsOf(programme, route).flatMap((row) => {
    const hours = Object.entries(row.hoursBySemester).find(([id]) => id === route?.id)?.[1] ?? [];
    return hours.length > 0 ? [{ hours, shares: sharesOf(known.get(row.course ?? ''), row) }] : [];
  });
  const weeks = programme.weeks.filter((row) => row.route === undefined || row.route === route?.id);
  const count = Math.max(
    0,
    ...planned.map(({ hours }) => hours.length),
    ...weeks.map((row) => row.weeks.length),
  );
  if (count === 0) return [];
  const every = Array.from({ length: count }, (_, index) => index);
  const line = (title: string, amounts: readonly (number | undefined)[]): Cell[] => [
    textCell(title),
    ...amounts.map((amount) => amountCell(amount)),
    amountCell(tidy(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0))),
  ];
  const columns: Column[] = [
    { label: words.label('table.alternation.semester'), size: 'middle' },
    ...every.map((index): Column => ({ label: String(index + 1), size: 'narrow' })),
    ...columnsOf(words, [['total', 'narrow']]),
  ];
  const hours = places.map((place) =>
    line(
      words.label(`table.alternation.hours-${place}`),
      every.map((index) =>
        tidy(planned.reduce((sum, one) => sum + (one.hours[index] ?? 0) * one.shares[place], 0)),
      ),
    ),
  );
  const rows = [
    ...weeks.map((row) =>
      line(
        words.label('table.alternation.weeks', { title: row.title }),
        every.map((index) => row.weeks[index]),
      ),
    ),
    ...(planned.length > 0 ? hours : []),
  ];
  return [tableBlock(words, columns, rows, { title: words.label('table.alternation.calendar') })];
}

/** What each class is taught, by whom, and how much of it in the enterprise. */
function classes({ programme, courses, model }: TableScope, words: Words): Section[] {
  const known = byId(courses);
  const held = model.deliveries.flatMap((delivery) => {
    const course = known.get(delivery.course);
    const row = programme.plan.find((one) => one.course === delivery.course);
    return course && row ? delivery.classes.map((name) => ({ name, delivery, course, row })) : [];
  });
  if (held.length === 0) return [];
  const columns = [
    ...columnsOf(words, [['course', 'middle']]),
    ...(['term', 'teachers', 'place'] as const).map(
      (field): Column => ({
        label: words.field(`Delivery.${field}`),
        size: 'middle',
      }),
    ),
    ...hourHeads(words),
  ];
  return [...groupBy(held, ({ name }) => name)].map(([name, own]) => ({
    title: words.label('table.alternation.class', { name }),
    blocks: [
      tableBlock(
        words,
        columns,
        own.map(({ delivery, course, row }): Cell[] => [
          textCell(courseName(course, words)),
          textCell(delivery.term),
          textCell(...delivery.teachers),
          textCell(delivery.place),
          ...hourCells(sharesOf(course, row), course.hours),
        ]),
      ),
    ],
  }));
}

function hourHeads(words: Words): Column[] {
  return [
    ...places.map(
      (place): Column => ({
        label: words.label(`table.alternation.hours-${place}`),
        size: 'narrow',
      }),
    ),
    ...columnsOf(words, [['total', 'narrow']]),
  ];
}

function hourCells(shares: Shares, hours: number | undefined): Cell[] {
  return [
    ...places.map((place) => amountCell(hours === undefined ? undefined : tidy(hours * shares[place]))),
    amountCell(hours),
  ];
}

function rowsOf({ plan }: Programme, route: Route | undefined): readonly PlanRow[] {
  return plan.filter((row) => route === undefined || row.hours[route.id] !== undefined);
}

function hoursOf(row: PlanRow, route: Route | undefined): number | undefined {
  return route === undefined ? row.withoutRoute.hours : row.hours[route.id];
}

function activitiesOf({ tasks }: Course) {
  return tasks.flatMap(({ stages }) => stages.flatMap(({ activities }) => activities));
}
