/** The tables of a form → rows for spreadsheets. */
import { markdownToLines } from '../../markdown/to-lines.ts';
import type { Words } from '../../model/words.ts';
import { boxLabels } from '../box-labels.ts';
import type { FormPage } from '../forms/form-page.ts';
import type { Grid } from '../forms/form-view.ts';
import type { Sheet } from '../sheet.ts';

/**
 * Several tables become one, with the heading that each stands under in front; a column that only some of them
 * have is empty in the others.
 */
export function formRows(
  page: Pick<FormPage, 'sections'>,
  words: Words,
): Pick<Sheet, 'table' | 'numberColumns'> {
  const tables = page.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap(({ grid }) => (grid ? [{ title: title ?? '', grid }] : [])),
  );
  if (tables.length === 0) return {};
  const several = tables.length > 1;
  const labels = [...new Set(tables.flatMap(({ grid }) => grid.labels))];
  const rows = tables.flatMap(({ title, grid }) =>
    textsOf(grid, words).map((cells) => [
      ...(several ? [title] : []),
      ...labels.map((label) => cells[grid.labels.indexOf(label)] ?? ''),
    ]),
  );
  const isAmount = (label: string) =>
    tables.every(({ grid }) => grid.amounts[grid.labels.indexOf(label)] !== false);
  return {
    table: [[...(several ? [words.label('table.part')] : []), ...labels], ...rows],
    numberColumns: labels.flatMap((label, column) => (isAmount(label) ? [column + (several ? 1 : 0)] : [])),
  };
}

/** A cell that goes down over several rows stands in each of them, so that rows can be sorted and filtered. */
function textsOf({ rows }: Grid, words: Words): string[][] {
  const labels = boxLabels(words);
  const above: string[] = [];
  return rows.map((cells) =>
    cells.map(({ lines, richTexts, span }, column) => {
      if (span > 0)
        above[column] = [...lines, ...richTexts.map(({ text }) => markdownToLines(text, labels))].join('\n');
      return above[column] ?? '';
    }),
  );
}
