/** Widths of columns and heights of rows, so that every text can be read in full. */
import { type Cell, isLive, type Row, type Worksheet } from '../../../workbook/worksheet.ts';
import { linesIn, widthOf } from './text-lines.ts';

const widest = 48;
const narrowest = 6;
/** A long table says enough about its columns long before its end. */
const measured = 500;
/** Points of a line of text, for each point of its font. */
const lineHeight = 1.45;
const usualSize = 10;
const padding = 3;
/** No row is higher in Excel. */
const highest = 409;

export function cellOf(cell: Row['cells'][number]): Cell {
  return typeof cell === 'string' ? { content: cell } : (cell ?? {});
}

export function columnWidths({ columns, rows }: Pick<Worksheet, 'columns' | 'rows'>): number[] {
  const sample = rows.slice(0, measured);
  return columns.map(({ width }, column) => {
    if (width !== undefined) return width;
    const widths = sample.flatMap(({ cells }) => {
      const { across = 1, ...cell } = cellOf(cells[column]);
      return across > 1 ? [] : textOf(cell).split('\n').map(widthOf);
    });
    return Math.min(widest, Math.max(narrowest, ...widths) + 2);
  });
}

/** In points. */
export function rowHeights({ rows }: Pick<Worksheet, 'rows'>, widths: readonly number[]): number[] {
  const heights = rows.map(({ cells, height = 0 }) => {
    let most = Math.max(height, usualSize * lineHeight + padding);
    for (const [column, given] of cells.entries()) {
      if (given === undefined || given === '') continue;
      const cell = cellOf(given);
      if ((cell.down ?? 1) === 1) most = Math.max(most, heightOf(cell, column, widths));
    }
    return most;
  });
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, given] of cells.entries()) {
      const cell = cellOf(given);
      const { down = 1 } = cell;
      if (down === 1) continue;
      const last = row + down - 1;
      const there = heights.slice(row, last + 1).reduce((sum, height) => sum + height, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(cell, column, widths) - there);
    }
  }
  return heights.map((height) => Math.min(highest, Math.round(height * 4) / 4));
}

function heightOf(cell: Cell, column: number, widths: readonly number[]): number {
  const text = textOf(cell);
  if (text === '') return 0;
  const { size = usualSize } = cell.look ?? {};
  const width = widths.slice(column, column + (cell.across ?? 1)).reduce((sum, one) => sum + one, 0);
  return linesIn(text, (width * usualSize) / size) * size * lineHeight + padding;
}

/** What a reader sees, nearly: numbers are short. */
function textOf({ content }: Cell): string {
  const value = isLive(content) ? content.value : content;
  return typeof value === 'string' ? value : value === undefined ? '' : '0';
}
