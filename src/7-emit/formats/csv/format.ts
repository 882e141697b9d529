/**
 * A table as CSV for people: with the mark by which Excel knows UTF-8, and cells that it would take for
 * formulas stay text.
 */
import type { FormatOf } from '../../format.ts';
import { textFile } from '../../readable.ts';

export const format: FormatOf<'table'> = {
  of: 'table',
  mediaType: 'text/csv',
  made: 'always',
  encode: ({ rows }) => `\uFEFF${csvOf(rows)}`,
  readable: textFile,
};

/** RFC 4180, without the mark. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Excel reads the signs of a Chinese keyboard as those of a formula, and blanks before it as nothing. */
const formula = /^(?:[\t\r\n]|[\s\u200b\u2060]*[=+\-@＝＋－＠])/;

function cell(text: string): string {
  const harmless = formula.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
