/** What the official tables have no column for, in tables of its own: as far as somebody stated it. */
import type { Words } from '../../model/words.ts';
import { textCell } from './cells.ts';
import type { Block, Cell, Column, Entry } from './form-view.ts';
import { grid } from './grid.ts';

/** `LearningTask.safety` and its cell. */
export type StatedFact = readonly [field: string, cell: Cell];

export function statedEntries(facts: readonly StatedFact[], words: Words, title?: string): Block[] {
  const entries = facts.flatMap(([field, cell]): Entry[] =>
    isEmpty(cell) ? [] : [{ label: words.field(field), cell }],
  );
  return entries.length === 0 ? [] : [{ ...(title === undefined ? {} : { title }), entries }];
}

export interface StatedRow {
  /** What the row is about. */
  readonly name: string;
  readonly facts: readonly StatedFact[];
}

/** A row for each of them that states something, a column for each fact that one of them states. */
export function statedGrid(
  title: string,
  subject: Column,
  rows: readonly StatedRow[],
  words: Words,
): Block[] {
  const fields = [...new Set(rows.flatMap(({ facts }) => facts.map(([field]) => field)))];
  const cellOf = ({ facts }: StatedRow, field: string) =>
    facts.find(([name]) => name === field)?.[1] ?? textCell();
  const used = fields.filter((field) => rows.some((row) => !isEmpty(cellOf(row, field))));
  const stating = rows.filter(({ facts }) => facts.some(([, cell]) => !isEmpty(cell)));
  if (stating.length === 0) return [];
  const columns = [subject, ...used.map((field): Column => ({ label: words.field(field) }))];
  return [
    {
      title,
      grid: grid(
        columns,
        stating.map((row) => [textCell(row.name), ...used.map((field) => cellOf(row, field))]),
      ),
    },
  ];
}

function isEmpty({ lines, richTexts }: Cell): boolean {
  return lines.length === 0 && richTexts.length === 0;
}
