/**
 * 总评成绩: who the learners are, what the parts of the result are worth, and the result of each with its
 * grade.
 */
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { Formula, formula } from '../../workbook/formula.ts';
import { across, cell, centred, entered, head, label, title, total } from '../../workbook/looks.ts';
import { cellAt, columnRange, type Reference } from '../../workbook/reference.ts';
import type { Cell, Row, Worksheet } from '../../workbook/worksheet.ts';
import { scheduleFacts } from '../forms/schedule-facts.ts';
import { gradeOf } from './grades.ts';
import { learners } from './learners.ts';
import { type MarkSheet, pointsOf } from './marks-worksheet.ts';

const firstColumn = 3;
/** The learners stand in the same rows as on the other worksheets. */
const weightRow = 3;
const firstLearner = weightRow + 1;

interface Part {
  readonly title: string;
  /** Per cent of the result; undefined where nobody states it. */
  readonly weight: number | undefined;
  /** Marks that it takes, for the learner at a place; none = it is entered. */
  sources(place: number): ReturnType<typeof pointsOf>;
}

export function resultsWorksheet(
  course: Course,
  heading: string,
  sheets: readonly MarkSheet[],
  words: Words,
): Worksheet {
  const parts = partsOf(course, sheets, words);
  const [result, grade] = [firstColumn + parts.length, firstColumn + parts.length + 1];
  const facts = scheduleFacts({ course, words }).map(
    ({ label: name, text }) => `${name}${words.label('colon')}${text}`,
  );
  const fixed = ['no', 'student-no', 'student'].map((one) => words.label(`mark-book.${one}`));
  const ending = ['result', 'grade'].map((one) => words.label(`mark-book.${one}`));
  const weights = columnsOf(weightRow, parts);
  const stated = parts.reduce((sum, { weight = 0 }) => sum + weight, 0);
  return {
    ...{ key: 'results', name: words.label('mark-book.results'), title: heading, still: firstColumn },
    ...{ head: weightRow, heads: 2 },
    columns: [
      { width: 6 },
      { width: 18 },
      { width: 14 },
      ...parts.map(() => ({
        width: Math.max(11, Math.min(22, Math.floor(110 / Math.max(1, parts.length)))),
      })),
      { width: 10 },
      { width: 10 },
    ],
    rows: [
      { cells: [across(grade + 1, cell(heading, title))], height: 28 },
      { cells: [across(grade + 1, cell(facts.join('　'), { bare: true }))] },
      { cells: [...fixed, ...parts.map((part) => part.title), ...ending].map((one) => cell(one, head)) },
      {
        cells: [
          across(3, cell(words.label('mark-book.share'), label)),
          cell('', label),
          cell('', label),
          ...parts.map(({ weight }) =>
            cell(weight === undefined ? undefined : weight / 100, entered('0.0%')),
          ),
          cell({ formula: formula`SUM(${weights})`, value: stated / 100 }, total('0.0%')),
          cell('', label),
        ],
      },
      ...Array.from({ length: learners }, (_, place) => learnerRow(place, parts)),
      ...statistics(parts, result, words),
    ],
  };
}

function columnsOf(row: number, parts: readonly Part[]): Reference {
  const fixed = row === weightRow ? { fixed: 'both' as const } : {};
  return { ...cellAt(firstColumn, row), to: cellAt(firstColumn + parts.length - 1, row), ...fixed };
}

function learnerRow(place: number, parts: readonly Part[]): Row {
  const row = firstLearner + place;
  const [given, weights] = [columnsOf(row, parts), columnsOf(weightRow, parts)];
  const result = formula`IF(OR(COUNT(${given})<${parts.length},SUM(${weights})=0),"",SUMPRODUCT(${weights},${given})/SUM(${weights}))`;
  return {
    cells: [
      cell(place + 1, { format: '0', align: 'center' }),
      ...[1, 2].map(() => cell(undefined, entered('@'))),
      ...parts.map((part) => partCell(part.sources(place))),
      cell({ formula: result, value: '' }, total('0.0')),
      cell({ formula: gradeOf(cellAt(firstColumn + parts.length, row)), value: '' }, centred),
    ],
    height: 18,
  };
}

/** Out of a hundred, as soon as all its marks are there. */
function partCell(sources: ReturnType<typeof pointsOf>): Cell {
  if (sources.length === 0) return cell(undefined, entered('General'));
  const points = Formula.joined(
    sources.map((one) => one.points),
    ',',
  );
  const full = Formula.joined(
    sources.map((one) => one.full),
    ',',
  );
  const value = formula`IF(OR(COUNT(${points})<${sources.length},SUM(${full})=0),"",SUM(${points})/SUM(${full})*100)`;
  return cell({ formula: value, value: '' }, { format: '0.0' });
}

/** 成绩组成 as stated; else each task by its weight or its hours, and what is held at the end. */
function partsOf(course: Course, sheets: readonly MarkSheet[], words: Words): Part[] {
  const { grading, tasks } = course;
  const taskSheet = (id: string) => sheets.find(({ task }) => task?.id === id);
  const components = grading?.components ?? [];
  if (components.length > 0)
    return components.map(({ title: name, weight, tasks: of, assessments }) => ({
      ...{ title: name, weight },
      sources: (place) => [
        ...of.flatMap((id) => {
          const sheet = taskSheet(id);
          return sheet ? pointsOf(sheet, 'all', place, words) : [];
        }),
        ...sheets.flatMap((sheet) =>
          sheet.task && of.includes(sheet.task.id) ? [] : pointsOf(sheet, assessments, place, words),
        ),
      ],
    }));
  const marked = tasks.filter(({ id }) => taskSheet(id));
  const stated = marked.every(({ weight }) => weight !== undefined);
  const size = ({ weight, hours }: (typeof tasks)[number]): number => (stated ? (weight ?? 0) : hours);
  const whole = marked.reduce((sum, task) => sum + size(task), 0);
  const process = grading?.process ?? (grading?.final === undefined ? undefined : 100 - grading.final);
  return sheets.map((sheet) => ({
    title: sheet.name,
    weight: sheet.task
      ? process === undefined || whole === 0
        ? undefined
        : (process * size(sheet.task)) / whole
      : (grading?.final ?? (process === undefined ? undefined : 100 - process)),
    sources: (place) => pointsOf(sheet, 'all', place, words),
  }));
}

function statistics(parts: readonly Part[], result: number, words: Words): Row[] {
  const columns = [...parts.map((_, index) => firstColumn + index), result];
  const row = (name: string, of: (range: Reference) => Formula): Row => ({
    cells: [
      across(3, cell(words.label(`mark-book.${name}`), label)),
      cell('', label),
      cell('', label),
      ...columns.map((column) => {
        const range = columnRange(column, firstLearner, firstLearner + learners - 1);
        return cell({ formula: formula`IF(COUNT(${range})=0,"",${of(range)})`, value: '' }, total('0.0'));
      }),
      cell('', label),
    ],
  });
  return [
    row('average', (range) => formula`AVERAGE(${range})`),
    row('highest', (range) => formula`MAX(${range})`),
    row('lowest', (range) => formula`MIN(${range})`),
  ];
}
