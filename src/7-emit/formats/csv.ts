/** A table as CSV (RFC 4180, UTF-8 without mark): cells that a spreadsheet would take for formulas stay text. */
import type { Format } from '../format.ts';

export const format: Format = {
  mediaType: 'text/csv',
  always: true,
  emit: (sheet) => sheet.table && csvOf(sheet.table),
};

export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
