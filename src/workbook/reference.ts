/** Cells that a formula names, by the place they have in a worksheet. */

/** Both count from 0. */
export interface Position {
  readonly column: number;
  readonly row: number;
}

export interface Reference extends Position {
  /** The other corner of a range. */
  readonly to?: Position;
  /** Key of the worksheet, where it is another one. */
  readonly sheet?: string;
  /** What stays as it is when the formula is copied to other cells. */
  readonly fixed?: 'column' | 'row' | 'both';
}

/** A name that formulas of all worksheets may use, in letters, digits and underscores. */
export interface NamedCell {
  readonly name: string;
}

export function cellAt(column: number, row: number): Reference {
  return { column, row };
}

/** Rows of one column, the last one included. */
export function columnRange(column: number, first: number, last: number): Reference {
  return { column, row: first, to: { column, row: last }, fixed: 'both' };
}

/** Of another worksheet. */
export function inSheet(sheet: string, reference: Reference): Reference {
  return { ...reference, sheet };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** As formulas write it, without the worksheet. */
export function addressOf({ fixed, to, ...from }: Reference): string {
  const [column, row] = [fixed === 'column' || fixed === 'both', fixed === 'row' || fixed === 'both'];
  const one = (at: Position): string =>
    `${column ? '$' : ''}${columnName(at.column)}${row ? '$' : ''}${at.row + 1}`;
  return to ? `${one(from)}:${one(to)}` : one(from);
}
