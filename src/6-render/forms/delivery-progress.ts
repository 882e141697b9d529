/** Units in the lessons of a delivery → the table of teaching progress: a row for each part of a unit. */
import type { Delivery } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { HeldLesson, LostLesson, Timetable } from '../../timetable/timetable.ts';
import { groupBy } from '../../values/group-by.ts';
import { amountCell, downRows, sum, textCell } from './cells.ts';
import { dayLine, lessonLines } from './delivered-lessons.ts';
import { columns } from './form-scope.ts';
import type { Block, Cell } from './form-view.ts';
import { grid } from './grid.ts';
import type { NumberedGoals } from './numbered-goals.ts';
import { unitCells } from './progress-rows.ts';
import type { TeachingUnit } from './teaching-units.ts';
import type { Slice } from './weekly-slices.ts';

type LessonSlice = Slice<TeachingUnit, HeldLesson>;

export function deliveryBlock(
  slices: readonly LessonSlice[],
  { held, lost }: Timetable,
  delivery: Delivery,
  goals: NumberedGoals,
  words: Words,
): Block {
  const heads = columns(words, [
    ['week', 'narrow'],
    ['lesson'],
    ['unit', 'wide'],
    ['hours', 'narrow'],
    ['goals'],
    ['contents', 'wide'],
  ]);
  const taught = held.flatMap((lesson): Dated[] => {
    const own = slices.filter(({ week }) => week === lesson);
    const when = textCell(...lessonLines(lesson, delivery, words));
    const rows = own.map((slice, row) => [
      downRows(when, row, own.length),
      ...unitCells(slice, goals, words),
    ]);
    return [{ ...lesson, rows }];
  });
  const free = lost.map((lesson): Dated => ({ ...lesson, rows: [lostRow(lesson, words)] }));
  const unplanned = slices
    .filter(({ week }) => !week)
    .map((slice) => [textCell(), textCell(), ...unitCells(slice, goals, words)]);
  const dated = [...taught, ...free].sort((a, b) => a.day - b.day);
  const rows = [...groupBy(dated, ({ week }) => week)].flatMap(([week, own]) => {
    const name = textCell(words.label('form.week', { n: week }));
    const ofWeek = own.flatMap((one) => one.rows);
    return ofWeek.map((cells, row) => [downRows(name, row, ofWeek.length), ...cells]);
  });
  const total = amountCell(sum(slices.map(({ hours }) => hours)));
  const foot = [textCell(words.label('form.total')), textCell(), textCell(), total, textCell(), textCell()];
  return {
    title: words.label('form.block.lessons'),
    ...(unplanned.length > 0 ? { note: words.label('form.note.no-lesson') } : {}),
    grid: grid(heads, [...rows, ...unplanned], foot),
    isTaught: true,
  };
}

interface Dated {
  readonly day: number;
  readonly week: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Why a lesson that everybody expects is not held. */
function lostRow({ day }: LostLesson, words: Words): Cell[] {
  const free = textCell(words.label('form.unit.lost'));
  return [textCell(dayLine(day, words)), free, textCell(), textCell(), textCell()];
}
