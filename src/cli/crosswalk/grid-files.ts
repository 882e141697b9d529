/** Tables of text, one for each thing that was compared → one CSV file, one Markdown page, one workbook. */
import { csvOf } from '../../7-emit/formats/csv/format.ts';
import { workbookBytes } from '../../7-emit/formats/xlsx/workbook.ts';
import type { Grid } from '../../crosswalk/answers/grid.ts';
import { tablesWorkbook } from '../../workbook/table-worksheet.ts';

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
  const tables = grids.map(({ key, title, rows, numberColumns }) => ({
    ...{ name: key.at(-1) ?? title, title, rows, numberColumns },
  }));
  return workbookBytes(tablesWorkbook(grids[0]?.title ?? '', tables));
}

/** Text stays text: nothing in a cell is Markdown. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>|#~$&]/g, '\\$&');
}
