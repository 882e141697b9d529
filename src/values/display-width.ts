/** How many terminal cells a text takes: Chinese characters two, combining marks none. */
import { eastAsianWidth } from 'get-east-asian-width';
import { visibleText } from './visible-text.ts';

/** What stands in one or more cells of a terminal, and the UTF-16 code units of the line it shows. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;
const joiner = '\u200d';

/** Cells of one line: tabs expanded, steering characters made visible. */
export function cellsOf(line: string, ambiguousAsWide = false): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = 0;
  let joined = false;
  for (const char of line) {
    const end = start + char.length;
    const last = cells.at(-1);
    if (last && (joined || isZeroWidth(char))) {
      cells[cells.length - 1] = { ...last, text: last.text + char, end };
    } else {
      const text = char === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visibleText(char);
      const width = widthOfPrintable(text, ambiguousAsWide);
      cells.push({ text, width, start, end });
      column += width;
    }
    joined = char === joiner;
    start = end;
  }
  return cells;
}

export function displayWidth(text: string, ambiguousAsWide = false): number {
  return cellsOf(text, ambiguousAsWide).reduce((sum, { width }) => sum + width, 0);
}

function widthOfPrintable(text: string, ambiguousAsWide: boolean): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0) ?? 0, { ambiguousAsWide });
  return width;
}

function isZeroWidth(char: string): boolean {
  return /^(\p{Mn}|\p{Me}|\u200c|\u200d)$/u.test(char);
}
