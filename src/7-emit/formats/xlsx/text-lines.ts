/** How much room a text takes in a cell: widths in digits of the font, lines when it wraps. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Of one line; a Chinese character takes two. */
export function widthOf(line: string): number {
  if (/^[\x20-\x7e]*$/.test(line)) return line.length;
  let width = 0;
  for (let at = 0; at < line.length; at++) {
    const point = line.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    width += isCommonChinese(point) ? 2 : point < 0x7f ? 1 : eastAsianWidth(point, wide);
  }
  return width;
}

const wide = { ambiguousAsWide: true } as const;

/** Asked first, as most are. */
function isCommonChinese(point: number): boolean {
  return (point >= 0x4e00 && point <= 0x9fff) || (point >= 0x3001 && point <= 0x3011);
}

/** In a column so wide: words stay whole, Chinese breaks anywhere. */
export function linesIn(text: string, width: number): number {
  if (text.length * 2 <= width && !/[\r\n]/.test(text)) return 1;
  const lines = text.split(/\r\n?|\n/);
  return lines.reduce((sum, line) => sum + (widthOf(line) <= width ? 1 : wrapped(line, width)), 0);
}

function wrapped(line: string, width: number): number {
  let count = 1;
  let used = 0;
  for (const [piece] of line.matchAll(/[\x21-\x7e]+|./gu)) {
    const wide = widthOf(piece);
    if (used + wide <= width) used += wide;
    else if (wide <= width) {
      count++;
      used = wide;
    } else {
      // A word that is wider than the column is cut.
      const left = wide - (width - used);
      count += Math.ceil(left / width);
      used = left % width;
    }
  }
  return count;
}
