/** Marks of one learning task, or of the end of a course: a row for each learner, points weighted by raters. */
import type { Assessment, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { Formula, formula } from '../../workbook/formula.ts';
import { across, cell, centred, entered, head, label, number, title, total } from '../../workbook/looks.ts';
import { cellAt, inSheet, type Reference } from '../../workbook/reference.ts';
import type { Cell, Column, Limit, Row, Worksheet } from '../../workbook/worksheet.ts';
import { fullMark } from '../views/assessment-lines.ts';
import { gradeOf } from './grades.ts';
import { learners } from './learners.ts';

export interface MarkSheet {
  readonly key: string;
  readonly name: string;
  /** Undefined for what belongs to the whole course. */
  readonly task: LearningTask | undefined;
  readonly assessments: readonly Assessment[];
}

const raters = { self: 'self', peer: 'peer', teacher: 'tutor', enterprise: 'company' } as const;

/** Full mark where the author states none. */
const usualPoints = 100;
const firstColumn = 3;
/** Of weights and full marks, right above the learners. */
const weightRow = 3;
const firstLearner = weightRow + 1;

interface Entry {
  readonly label: string;
  /** Per cent. */
  readonly weight: number;
}

/** The columns of an assessment: what each rater gives, whether a veto falls, the points. */
interface Group {
  readonly assessment: Assessment;
  readonly entries: readonly Entry[];
  readonly hasVeto: boolean;
  readonly first: number;
  /** Column of the points; it is the one that is entered where only one gives marks. */
  readonly points: number;
}

function groupsOf({ assessments }: MarkSheet, words: Words): Group[] {
  let next = firstColumn;
  return assessments.map((assessment) => {
    const entries = entriesOf(assessment, words);
    const hasVeto = assessment.criteria.some(({ veto }) => veto);
    const isAlone = entries.length === 1 && !hasVeto && assessment.scale === undefined;
    const first = next;
    const points = isAlone ? first : first + entries.length + (hasVeto ? 1 : 0);
    next = points + 1;
    return { assessment, entries, hasVeto, first, points };
  });
}

function entriesOf({ raters: stated }: Assessment, words: Words): Entry[] {
  const all = (Object.keys(raters) as (keyof typeof raters)[]).flatMap((key) => {
    const weight = stated?.[key];
    return weight ? [{ label: words.label(`form.head.${raters[key]}`), weight }] : [];
  });
  return all.length > 0 ? all : [{ label: words.label('form.head.score'), weight: 100 }];
}

/** Columns of the sum, of the same out of a hundred, and of the grade. */
function ends(groups: readonly Group[]) {
  const sum = (groups.at(-1)?.points ?? firstColumn) + 1;
  return { sum, percent: sum + 1, grade: sum + 2 };
}

/** Points of an assessment, or of all of them, of the learner in a row of the results. */
export function pointsOf(sheet: MarkSheet, ids: readonly string[] | 'all', place: number, words: Words) {
  const groups = groupsOf(sheet, words);
  const row = firstLearner + place;
  const wanted = ids === 'all' ? groups : groups.filter(({ assessment }) => ids.includes(assessment.id));
  return wanted.map((group) => ({
    points: inSheet(sheet.key, cellAt(group.points, row)),
    full: inSheet(sheet.key, { ...cellAt(group.points, weightRow), fixed: 'both' }),
  }));
}

export function marksWorksheet(sheet: MarkSheet, words: Words): Worksheet {
  const groups = groupsOf(sheet, words);
  const { sum, percent, grade } = ends(groups);
  const width = (column: number): Column =>
    column === 0 ? { width: 6 } : column === 1 ? { width: 16 } : column === 2 ? { width: 12 } : { width: 9 };
  return {
    ...{ key: sheet.key, name: sheet.name, title: sheet.name, still: firstColumn },
    ...{ head: weightRow, heads: 3 },
    columns: Array.from({ length: grade + 1 }, (_, column) => width(column)),
    rows: [
      { cells: [across(Math.min(grade + 1, 10), cell(sheet.name, title))], height: 26 },
      ...headRows(groups, words),
      ...Array.from({ length: learners }, (_, place) => learnerRow(place, groups, { sum, percent, grade })),
    ],
    limits: groups.flatMap(limitsOf),
  };
}

function headRows(groups: readonly Group[], words: Words): Row[] {
  const fixed = ['no', 'student-no', 'student'].map((one) => words.label(`mark-book.${one}`));
  const ending = ['sum', 'percent', 'grade'].map((one) => words.label(`mark-book.${one}`));
  const twoRows = (text: string): Cell => ({ ...cell(text, head), down: 2 });
  const upper = groups.flatMap(({ assessment, first, points }) => [
    across(points - first + 1, cell(assessment.title, head)),
    ...Array.from({ length: points - first }, () => cell('', head)),
  ]);
  const lower = groups.flatMap(({ entries, hasVeto, first, points }) => [
    ...entries.map((entry) => cell(entry.label, head)),
    ...(hasVeto ? [cell(words.label('mark-book.veto'), head)] : []),
    ...(points === first ? [] : [cell(words.label('form.head.score'), head)]),
  ]);
  const weights = groups.flatMap((group) => weightCells(group));
  const fulls = groups.map(({ points }) => cellAt(points, weightRow));
  const whole = groups.reduce((all, { assessment }) => all + (assessment.points ?? usualPoints), 0);
  return [
    { cells: [...fixed.map(twoRows), ...upper, ...ending.map(twoRows)] },
    { cells: [...fixed.map(() => cell('', head)), ...lower, ...ending.map(() => cell('', head))] },
    {
      cells: [
        across(3, cell(words.label('mark-book.weights'), label)),
        cell('', label),
        cell('', label),
        ...weights,
        cell({ formula: plus(fulls), value: whole }, total('General')),
        cell(100, total('General')),
        cell('', label),
      ],
    },
  ];
}

/** Weights of the raters, then the full mark. */
function weightCells({ assessment, entries, hasVeto, first, points }: Group): Cell[] {
  const full = cell(assessment.points ?? usualPoints, entered('General'));
  if (points === first) return [full];
  return [
    ...entries.map(({ weight }) =>
      cell(weight / 100, entered('0.##%'.replace('.##', weight % 1 === 0 ? '' : '.0'))),
    ),
    ...(hasVeto ? [cell('', label)] : []),
    full,
  ];
}

function learnerRow(place: number, groups: readonly Group[], end: ReturnType<typeof ends>): Row {
  const row = firstLearner + place;
  const from = (column: number): Cell => {
    const there = inSheet('results', cellAt(column, firstLearner + place));
    return cell({ formula: formula`IF(${there}="","",${there})`, value: '' });
  };
  const marks = groups.flatMap((group) => markCells(group, row));
  const points = groups.map((group) => cellAt(group.points, row));
  const [sum, percent] = [cellAt(end.sum, row), cellAt(end.percent, row)];
  const whole = { ...cellAt(end.sum, weightRow), fixed: 'both' } as const;
  return {
    cells: [
      cell(place + 1, { ...number('0'), align: 'center' }),
      ...[1, 2].map(from),
      ...marks,
      cell({ formula: formula`IF(${counted(points)}=0,"",${plus(points)})`, value: '' }, total('0.0')),
      cell(
        { formula: formula`IF(OR(${sum}="",${whole}=0),"",${sum}/${whole}*100)`, value: '' },
        total('0.0'),
      ),
      cell({ formula: gradeOf(percent), value: '' }, centred),
    ],
    height: 18,
  };
}

/** The points stand there when every rater has given his, and are 0 where a veto has fallen. */
function markCells({ assessment, entries, hasVeto, first, points }: Group, row: number): Cell[] {
  const entry = cell(undefined, entered('General'));
  if (points === first) return [entry];
  const last = first + entries.length - 1;
  const given: Reference = { ...cellAt(first, row), to: cellAt(last, row) };
  const weights: Reference = { ...cellAt(first, weightRow), to: cellAt(last, weightRow), fixed: 'both' };
  const mean = formula`SUMPRODUCT(${weights},${given})/SUM(${weights})`;
  const full: Reference = { ...cellAt(points, weightRow), fixed: 'both' };
  const { scale } = assessment;
  const converted = scale === undefined ? mean : formula`${mean}*${full}/${scale}`;
  const weighted = formula`IF(COUNT(${given})<${entries.length},"",${converted})`;
  const all = hasVeto ? formula`IF(${cellAt(last + 1, row)}<>"",0,${weighted})` : weighted;
  return [
    ...entries.map(() => entry),
    ...(hasVeto ? [cell(undefined, { ...entered('General'), align: 'center' as const })] : []),
    cell({ formula: all, value: '' }, number('0.0')),
  ];
}

function limitsOf({ assessment, entries, first }: Group): Limit[] {
  const range: Reference = {
    ...cellAt(first, firstLearner),
    to: cellAt(first + entries.length - 1, firstLearner + learners - 1),
  };
  return [{ range, from: 0, to: fullMark(assessment) ?? usualPoints }];
}

function plus(cells: readonly Reference[]): Formula {
  return formula`SUM(${Formula.joined(cells, ',')})`;
}

function counted(cells: readonly Reference[]): Formula {
  return formula`COUNT(${Formula.joined(cells, ',')})`;
}
