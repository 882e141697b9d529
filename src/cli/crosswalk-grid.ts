/** Tables of text, one for each thing that was compared → one CSV file, one Markdown page, one workbook. */
import { csvOf } from '../7-emit/formats/csv.ts';
import { workbook } from '../7-emit/xlsx/workbook.ts';

export interface Grid {
  /** What tells it apart from the others, column by column, in CSV; of the same length in all of them. */
  readonly key: readonly string[];
  readonly keyHeads: readonly string[];
  readonly title: string;
  /** One line below the title; empty for none. */
  readonly lead: string;
  /** Head first. */
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold numbers. */
  readonly numberColumns: readonly number[];
}

/** One table of all, told apart by their keys. */
export function gridsToCsv(grids: readonly Grid[]): string {
  const rows = grids.flatMap(({ key, keyHeads, rows: [head = [], ...body] }, index) => {
    const own = body.map((row) => [...key, ...row]);
    return index === 0 ? [[...keyHeads, ...head], ...own] : own;
  });
  return csvOf(rows);
}

export function gridsToMarkdown(grids: readonly Grid[]): string {
  return grids
    .map(({ title, lead, rows: [head = [], ...body] }) => {
      const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
      const table = [line(head), line(head.map(() => '---')), ...body.map(line)];
      return [`# ${escaped(title)}`, '', ...(lead === '' ? [] : [lead, '']), ...table, ''].join('\n');
    })
    .join('\n');
}

export function gridsToWorkbook(grids: readonly Grid[]): Uint8Array {
  return workbook(grids.map(({ key, title, rows, numberColumns }) => ({ name: key.at(-1) ?? title, title, rows, numberColumns })));
}

/** Text stays text: nothing in a cell is Markdown. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>|#~$&]/g, '\\$&');
}
