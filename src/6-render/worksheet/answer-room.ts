/**
 * Whether an answer has room where students write it, so that the page of a teacher is the page of the
 * students. Widths are those of print, in millimetres, and rather too small than too large.
 */
import { displayWidth } from '../../values/display-width.ts';

/** Of a text on lines and in frames: 9 pt, two lines of it in the room of one to write on. */
const text = { character: 3.2, line: 4.25 } as const;
/** In a cell: of two lines, and the smallest, of three. */
const inCell = [
  { character: 2.85, lines: 2 },
  { character: 2.5, lines: 3 },
] as const;

const ruled = 8.5;
const frame = { least: 45, most: 215, usual: 11 } as const;
const pageWidth = { upright: 165, wide: 257 } as const;
/** What a question is set in, and the padding of a cell. */
const indent = 10;
const padding = 4;

/** Questions in two columns. */
export type Columns = 1 | 2;

export function fitsOnLines(answer: string, lines: number, columns: Columns): boolean {
  return isRunning(answer) && heightOf(answer, columns) <= lines * ruled;
}

/** `lines` is the height of the frame as the author gave it. */
export function fitsInFrame(answer: string, lines: number): boolean {
  const height = Math.min(frame.most, Math.max(frame.least, (lines || frame.usual) * ruled));
  return isRunning(answer) && heightOf(answer, 1) <= height - 2 * text.line;
}

/** The lines on which a text stands in one of so many equal cells; undefined where it is too long. */
export function linesInCell(words: string, cells: number, isWide: boolean): number | undefined {
  if (!isRunning(words)) return undefined;
  const width = (isWide ? pageWidth.wide : pageWidth.upright) / cells - padding;
  const wanted = displayWidth(words.trim()) / 2;
  return inCell.find(({ character, lines }) => wanted <= (Math.floor(width / character) - 0.5) * lines)
    ?.lines;
}

/** Paragraphs and lists: their height can be told from their letters. */
function isRunning(markdown: string): boolean {
  return !/^\s*(?:\||:::?|```|~~~|#|>)|!\[|\$\$|\]:/m.test(markdown);
}

function heightOf(markdown: string, columns: Columns): number {
  const perLine = Math.floor(((pageWidth.upright / columns - indent) * 2) / text.character) - 2;
  const lines = markdown
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => Math.ceil(displayWidth(line) / perLine));
  return lines.reduce((sum, count) => sum + count, 0) * text.line;
}
