/**
 * Units in their weeks → the table of teaching progress, a row for each part of a unit; weeks of holidays are
 * named.
 */
import type { Words } from '../../model/words.ts';
import { amountCell, downRows, listCell, sum, textCell } from './cells.ts';
import { columns } from './form-scope.ts';
import type { Block, Cell } from './form-view.ts';
import { grid } from './grid.ts';
import type { TeachingUnit } from './teaching-units.ts';
import type { TeachingWeek } from './teaching-weeks.ts';
import { weekLines } from './week-lines.ts';
import type { Slice } from './weekly-slices.ts';

type UnitSlice = Slice<TeachingUnit>;

/** Without weeks the rows are counted. */
export function progressBlock(
  slices: readonly UnitSlice[],
  weeks: readonly TeachingWeek[] | undefined,
  words: Words,
): Block {
  const heads = columns(words, [
    [weeks ? 'week' : 'no', weeks ? 'middle' : 'narrow'],
    ['unit', 'middle'],
    ['hours', 'narrow'],
    ['goals', 'wide'],
    ['contents', 'wide'],
  ]);
  const rows = weeks
    ? weekRows(slices, weeks, words)
    : slices.map((slice, index) => [amountCell(index + 1), ...unitCells(slice, words)]);
  const total = amountCell(sum(slices.map(({ hours }) => hours)));
  const foot = [textCell(words.label('form.total')), textCell(), total, textCell(), textCell()];
  const note =
    weeks === undefined ? 'no-schedule' : slices.some(({ week }) => !week) ? 'unplanned' : undefined;
  return {
    title: words.label('form.block.weeks'),
    ...(note ? { note: words.label(`form.note.${note}`) } : {}),
    grid: grid(heads, rows, foot),
  };
}

function weekRows(slices: readonly UnitSlice[], weeks: readonly TeachingWeek[], words: Words): Cell[][] {
  const last = Math.max(-1, ...slices.map(({ week }) => (week ? weeks.indexOf(week) : -1)));
  const planned = weeks.slice(0, last + 1).flatMap((week) => {
    const own = slices.filter((slice) => slice.week === week);
    const name = textCell(...weekLines(week, words));
    if (own.length === 0)
      return week.hours > 0
        ? []
        : [[name, textCell(words.label('form.unit.break')), textCell(), textCell(), textCell()]];
    return own.map((slice, row) => [downRows(name, row, own.length), ...unitCells(slice, words)]);
  });
  const unplanned = slices
    .filter(({ week }) => !week)
    .map((slice) => [textCell(), ...unitCells(slice, words)]);
  return [...planned, ...unplanned];
}

/** Goals and contents stand where the unit begins. */
function unitCells({ unit, hours, continued }: UnitSlice, words: Words): Cell[] {
  const title = continued ? `${unit.title}${words.label('form.unit.continued')}` : unit.title;
  return [
    textCell(title),
    amountCell(hours),
    listCell(continued ? [] : unit.goals),
    listCell(continued ? [] : unit.contents),
  ];
}
