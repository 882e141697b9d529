/** 师资配置表: which teachers the courses need, and how many hours school and enterprise teach in each. */
import type { Instructor } from '../../generated/types.ts';
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import type { Block, Cell, Column, Form } from '../forms/form-view.ts';
import { teacherRows } from '../views/course-needs.ts';
import {
  columnsOf,
  courseCell,
  missingBlock,
  type TableScope,
  tableBlock,
  tableForm,
} from './table-scope.ts';

export function teachersTable({ courses, words }: TableScope): Form | undefined {
  const shared = courses.filter((course) => activitiesOf(course).some(({ by }) => by !== undefined));
  if (shared.length === 0 && courses.every(({ teachers }) => teachers.length === 0)) return undefined;
  const none = courses.filter(({ teachers }) => teachers.length === 0).map(({ title }) => title);
  return tableForm(
    'teachers',
    [
      {
        title: words.label('standard.teachers'),
        blocks: [needs(courses, words), ...missingBlock(words, 'table.teachers.none', none)],
      },
      { title: words.label('table.teachers.hours'), blocks: [hours(shared, words)] },
    ],
    true,
  );
}

function needs(courses: readonly Course[], words: Words): Block {
  const field = (name: string, size?: Column['size']): Column => ({
    label: words.field(`TeacherRequirement.${name}`),
    ...(size ? { size } : {}),
  });
  const columns = [
    ...columnsOf(words, [
      ['no', 'narrow'],
      ['course', 'middle'],
    ]),
    ...[field('title', 'middle'), field('by', 'narrow'), field('count', 'narrow')],
    ...[field('certificate', 'middle'), field('dual', 'narrow'), field('practice', 'middle')],
    field('note', 'middle'),
  ];
  const rows = teacherRows(courses, words).map((row, index): Cell[] => [
    amountCell(index + 1),
    ...[row.course, row.title, row.by].map((text) => textCell(text)),
    amountCell(row.count),
    ...[row.certificate, row.dual, row.practice, row.note].map((text) => textCell(text)),
  ]);
  return tableBlock(words, columns, rows);
}

/** Activities without hours count for nobody, and those that name nobody stand apart. */
function hours(courses: readonly Course[], words: Words): Block {
  const columns = [
    ...columnsOf(words, [['course', 'middle']]),
    ...(['school', 'enterprise'] as const).map((by) => ({ label: words.word('Instructor', by) })),
    { label: words.label('table.teachers.unsaid') },
    ...columnsOf(words, [['total', 'narrow']]),
  ];
  const amounts = (some: readonly Course[]): Cell[] => {
    const by = ([...(['school', 'enterprise'] as const), undefined] as const).map((who) =>
      hoursBy(some, who),
    );
    return [...by, by.reduce((sum, one) => sum + one, 0)].map((amount) => amountCell(amount));
  };
  const rows = courses.map((course) => [courseCell(course, words), ...amounts([course])]);
  const foot = [textCell(words.label('table.head.total')), ...amounts(courses)];
  return tableBlock(words, columns, rows, { foot });
}

function hoursBy(courses: readonly Course[], who: Instructor | undefined): number {
  const own = courses.flatMap(activitiesOf).filter(({ by }) => by === who);
  return own.reduce((sum, { hours: taken = 0 }) => sum + taken, 0);
}

function activitiesOf({ tasks }: Course) {
  return tasks.flatMap(({ stages }) => stages.flatMap(({ activities }) => activities));
}
