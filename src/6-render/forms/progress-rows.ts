/**
 * Units in their weeks → the table of teaching progress, a row for each part of a unit; weeks of holidays are
 * named.
 */
import type { Words } from '../../model/words.ts';
import { amountCell, downRows, listCell, sum, textCell } from './cells.ts';
import { columns } from './form-scope.ts';
import type { Block, Cell } from './form-view.ts';
import { grid } from './grid.ts';
import type { NumberedGoals } from './numbered-goals.ts';
import type { TeachingUnit } from './teaching-units.ts';
import type { TeachingWeek } from './teaching-weeks.ts';
import { weekLines } from './week-lines.ts';
import type { Slice } from './weekly-slices.ts';

type UnitSlice = Slice<TeachingUnit>;

/** Without weeks the rows are counted. */
export function progressBlock(
  slices: readonly UnitSlice[],
  weeks: readonly TeachingWeek[] | undefined,
  goals: NumberedGoals,
  words: Words,
): Block {
  const heads = columns(words, [
    [weeks ? 'week' : 'no', weeks ? 'middle' : 'narrow'],
    ['unit', 'middle'],
    ['hours', 'narrow'],
    ['goals'],
    ['contents', 'wide'],
  ]);
  const rows = weeks
    ? weekRows(slices, weeks, goals, words)
    : slices.map((slice, index) => [amountCell(index + 1), ...unitCells(slice, goals, words)]);
  const total = amountCell(sum(slices.map(({ hours }) => hours)));
  const foot = [textCell(words.label('form.total')), textCell(), total, textCell(), textCell()];
  const note =
    weeks === undefined ? 'no-schedule' : slices.some(({ week }) => !week) ? 'unplanned' : undefined;
  return {
    title: words.label('form.block.weeks'),
    ...(note ? { note: words.label(`form.note.${note}`) } : {}),
    grid: grid(heads, rows, foot),
    isTaught: true,
  };
}

function weekRows(
  slices: readonly UnitSlice[],
  weeks: readonly TeachingWeek[],
  goals: NumberedGoals,
  words: Words,
): Cell[][] {
  const last = Math.max(-1, ...slices.map(({ week }) => (week ? weeks.indexOf(week) : -1)));
  const planned = weeks.slice(0, last + 1).flatMap((week) => {
    const own = slices.filter((slice) => slice.week === week);
    const name = textCell(...weekLines(week, words));
    if (own.length === 0)
      return week.hours > 0
        ? []
        : [[name, textCell(words.label('form.unit.break')), textCell(), textCell(), textCell()]];
    return own.map((slice, row) => [downRows(name, row, own.length), ...unitCells(slice, goals, words)]);
  });
  const unplanned = slices
    .filter(({ week }) => !week)
    .map((slice) => [textCell(), ...unitCells(slice, goals, words)]);
  return [...planned, ...unplanned];
}

/** Contents stand where the unit begins. */
export function unitCells(
  { unit, hours, continued }: Pick<UnitSlice, 'unit' | 'hours' | 'continued'>,
  goals: NumberedGoals,
  words: Words,
): Cell[] {
  const title = continued ? `${unit.title}${words.label('form.unit.continued')}` : unit.title;
  return [
    textCell(title),
    amountCell(hours),
    textCell(goals.line(unit.goals)),
    listCell(continued ? [] : unit.contents),
  ];
}
