/** Rows of text → lines in which the columns stand below each other, as wide as a terminal shows them. */

import { displayWidth } from '../../values/display-width.ts';
import { visibleText } from '../../values/visible-text.ts';

/** `right`: columns that are set flush right, as numbers are. */
export function columnLines(rows: readonly (readonly string[])[], right: readonly number[]): string[] {
  const shown = rows.map((row) => row.map(visibleText));
  const columns = Math.max(0, ...shown.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...shown.map((row) => displayWidth(row[column] ?? ''))),
  );
  return shown.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
        return right.includes(column) ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
