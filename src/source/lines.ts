/** A text cut into lines, so that offsets become lines and columns. */

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** From the start of the file, in UTF-16 code units. */
  readonly offset: number;
}

export interface Lines {
  readonly count: number;
  at(offset: number): Position;
  /** The line with that number, without its line break. */
  text(line: number): string;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length);
  return {
    count: starts.length,
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
    },
    text: (line) =>
      text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length).replace(/[\r\n]+$/, ''),
  };
}
