/** Columns and rows of cells → a table with its heads, in one row or two. */
import { fitsCell } from '../../markdown/to-cell.ts';
import type { Cell, Column, Grid, LabelledCell } from './form-view.ts';

export function grid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  foot: readonly Cell[] = [],
): Grid {
  const labels = columns.map(({ label, group }) => (group === undefined ? label : `${group} · ${label}`));
  const labelled = (cells: readonly Cell[]): LabelledCell[] =>
    cells.map((cell, index) => ({ ...cell, label: labels[index] ?? '' }));
  return {
    columns,
    heads: heads(columns),
    labels,
    rows: rows.map(labelled),
    foot: labelled(foot),
    amounts: columns.map(
      (_, place) =>
        rows.length > 0 && rows.every((cells) => cells[place]?.span === 0 || cells[place]?.amount),
    ),
    rich: rows.some((cells) => cells.some(({ richTexts }) => !richTexts.every(({ text }) => fitsCell(text)))),
  };
}

/** Groups stand above the columns they share. */
function heads(columns: readonly Column[]): Grid['heads'] {
  const grouped = columns.some(({ group }) => group !== undefined);
  const upper = columns.flatMap((column, index) => {
    const { label, group, size } = column;
    if (group === undefined) return [{ label, across: 1, down: grouped ? 2 : 1, size }];
    if (columns[index - 1]?.group === group) return [];
    return [{ label: group, across: groupWidth(columns, index), down: 1, size: undefined }];
  });
  const lower = columns.flatMap(({ label, group, size }) =>
    group === undefined ? [] : [{ label, across: 1, down: 1, size }],
  );
  return grouped ? [upper, lower] : [upper];
}

function groupWidth(columns: readonly Column[], from: number): number {
  const rest = columns.slice(from);
  const end = rest.findIndex(({ group }) => group !== rest[0]?.group);
  return end < 0 ? rest.length : end;
}
