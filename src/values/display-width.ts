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
  const plain = widthOfPlain(text);
  return plain ?? cellsOf(text, ambiguousAsWide).reduce((sum, { width }) => sum + width, 0);
}

/** Of what nearly every text is; undefined where anything else stands in it. */
function widthOfPlain(text: string): number | undefined {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit < 0x7f) width += 1;
    else if (isWide(unit)) width += 2;
    else return undefined;
  }
  return width;
}

/** Chinese characters and the most common of their punctuation. */
function isWide(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0x3001 && unit <= 0x3011) ||
    (unit >= 0xff01 && unit <= 0xff5e)
  );
}

function widthOfPrintable(text: string, ambiguousAsWide: boolean): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0) ?? 0, { ambiguousAsWide });
  return width;
}

function isZeroWidth(char: string): boolean {
  return !isWide(char.charCodeAt(0)) && /^(\p{Mn}|\p{Me}|\u200c|\u200d)$/u.test(char);
}
