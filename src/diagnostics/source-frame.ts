/** A stretch of a file → the lines of source around it, with the stretch underlined. */

import type { Lines } from '../source/lines.ts';
import { type Cell, cellsOf, displayWidth } from '../values/display-width.ts';
import type { Range } from './present.ts';

export interface FrameRequest {
  readonly lines: Lines;
  readonly range: Range;
  readonly label: string | undefined;
  /** How many lines to show before the one that is meant. */
  readonly before: number;
  /** Cells there are for source text. */
  readonly columns: number;
  readonly ambiguousAsWide: boolean;
}

export interface FrameLine {
  readonly is: 'source' | 'underline' | 'label';
  readonly number: number | undefined;
  readonly text: string;
  /** Stands behind an underline. */
  readonly label?: string;
}

const cut = '…';

export function sourceFrame({
  lines,
  range,
  label,
  before,
  columns,
  ambiguousAsWide,
}: FrameRequest): FrameLine[] {
  const { line } = range.start;
  const cells = cellsOf(lines.text(line), ambiguousAsWide);
  const from = range.start.column - 1;
  const to = range.end.line > line ? Number.POSITIVE_INFINITY : range.end.column - 1;
  const marked = { start: widthBefore(cells, from), end: widthBefore(cells, Math.max(to, from)) };
  const view = { start: windowStart(cells, marked, columns), columns };
  const shown: FrameLine[] = [];
  for (let number = Math.max(1, line - before); number < line; number++) {
    shown.push({ is: 'source', number, text: through(cellsOf(lines.text(number), ambiguousAsWide), view) });
  }
  const indent = Math.max(0, marked.start - view.start);
  const length = Math.max(1, Math.min(marked.end, view.start + columns) - Math.max(marked.start, view.start));
  const underline = {
    is: 'underline',
    number: undefined,
    text: ' '.repeat(indent) + (ambiguousAsWide ? '^' : '─').repeat(length),
  } as const;
  shown.push({ is: 'source', number: line, text: through(cells, view) });
  if (label === undefined) shown.push(underline);
  else if (indent + length + 2 + displayWidth(label, ambiguousAsWide) <= columns)
    shown.push({ ...underline, label });
  else shown.push(underline, { is: 'label', number: undefined, text: label });
  return shown;
}

function widthBefore(cells: readonly Cell[], unit: number): number {
  let width = 0;
  for (const cell of cells) {
    if (cell.start >= unit) break;
    width += cell.width;
  }
  return width;
}

/** A line that is too long is shown from a little before the marked stretch. */
function windowStart(
  cells: readonly Cell[],
  marked: { start: number; end: number },
  columns: number,
): number {
  const whole = cells.reduce((sum, { width }) => sum + width, 0);
  if (whole <= columns || marked.end < columns) return 0;
  const wanted = Math.min(marked.start - Math.floor(columns / 3), whole - columns);
  let width = 0;
  for (const cell of cells) {
    if (width >= wanted) break;
    width += cell.width;
  }
  return Math.max(0, width);
}

function through(cells: readonly Cell[], { start, columns }: { start: number; columns: number }): string {
  const shown: string[] = [];
  let at = 0;
  let room = columns;
  for (const cell of cells) {
    const left = at;
    at += cell.width;
    if (left < start) continue;
    if (cell.width > room) {
      shown.splice(-1, 1, cut);
      break;
    }
    const first = start > 0 && shown.length === 0;
    shown.push(first ? ' '.repeat(left - start) + cut.padEnd(cell.width) : cell.text);
    room -= cell.width;
  }
  return shown.join('').trimEnd();
}
