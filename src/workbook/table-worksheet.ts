/** A table of text, head first → a worksheet: numbers are numbers only where a column holds numbers. */
import { head, number, text } from './looks.ts';
import type { Cell, Look, Workbook, Worksheet } from './worksheet.ts';

export interface SheetTable {
  /** On the tab. */
  readonly name: string;
  /** On the top of every printed page. */
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** All other columns are text, whatever they look like: 1.10 is a number of an item. */
  readonly numberColumns: readonly number[];
}

export function tablesWorkbook(title: string, tables: readonly SheetTable[]): Workbook {
  return { title, worksheets: tables.map(tableWorksheet) };
}

function tableWorksheet({ name, title, rows, numberColumns }: SheetTable, index: number): Worksheet {
  const numeric = new Set(numberColumns);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    ...{ key: String(index), name, title, head: 0, filteredTo: rows.length - 1 },
    columns: Array.from({ length: columns }, () => ({})),
    rows: rows.map((cells, row) => ({
      cells: cells.map((content, column) =>
        row === 0 ? { content, look: head } : numeric.has(column) ? numberCell(content) : content,
      ),
    })),
  };
}

const mostDecimals = 3;
/** As many decimals as it was written with, up to three; in per cent where it was. */
const looks: Readonly<Record<'' | '%', readonly Look[]>> = { '': looksOf(''), '%': looksOf('%') };

function looksOf(unit: string): Look[] {
  return Array.from({ length: mostDecimals + 1 }, (_, count) =>
    number(`0${count === 0 ? '' : `.${'0'.repeat(count)}`}${unit}`),
  );
}

function numberCell(content: string): Cell {
  const [, digits = '', decimals = '', unit = ''] = /^(-?\d{1,15}(?:\.(\d{1,20}))?)(%?)$/.exec(content) ?? [];
  if (digits === '') return { content, look: text };
  const look = looks[unit === '%' ? '%' : ''][Math.min(mostDecimals, decimals.length)] ?? text;
  const value = unit === '' ? Number(digits) : Number((Number(digits) / 100).toPrecision(15));
  return { content: value, look };
}
