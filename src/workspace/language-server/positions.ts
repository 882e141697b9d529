/** Offsets in a text ↔ lines and columns from 0, as editors count. */
import type { Position, Range } from 'vscode-languageserver';
import { linesOf } from '../../source/lines.ts';

export function offsetOf(text: string, { line, character }: Position): number {
  let start = 0;
  for (let at = 0; at < line; at++) {
    const next = /\r\n|\n|\r/g;
    next.lastIndex = start;
    const found = next.exec(text);
    if (!found) return text.length;
    start = found.index + found[0].length;
  }
  const end = /[\r\n]|$/g;
  end.lastIndex = start;
  return Math.min(start + character, end.exec(text)?.index ?? text.length);
}

/** For several stretches of one text. */
export function rangesIn(text: string): (start: number, end: number) => Range {
  const lines = linesOf(text);
  const position = (offset: number): Position => {
    const { line, column } = lines.at(Math.min(Math.max(0, offset), text.length));
    return { line: line - 1, character: column - 1 };
  };
  return (start, end) => ({ start: position(start), end: position(Math.max(start, end)) });
}
