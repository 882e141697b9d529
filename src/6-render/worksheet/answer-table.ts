/** An answer that repeats the form of its question, filled in → the words of the empty cells, and the rest. */
import type { Nodes, Table, TableRow } from 'mdast';
import { toString as words } from 'mdast-util-to-string';
import { rangeOf } from '../../markdown/literal-ranges.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { RichText } from '../../model/model.ts';
import type { AnswerGrid } from './answer-grid.ts';
import { linesInCell } from './answer-room.ts';

export interface FilledGrid {
  readonly grid: AnswerGrid;
  /** What the answer says around its table. */
  readonly rest: RichText | undefined;
}

/** Undefined where the answer is no such table, or one of its cells has no room for what belongs into it. */
export function filledGrid(grid: AnswerGrid, answer: RichText): FilledGrid | undefined {
  if (!answer.text.includes('|')) return undefined;
  const tables = parseMarkdown(answer.text).children.filter((node) => node.type === 'table');
  const [table] = tables;
  if (!table || tables.length > 1) return undefined;
  const [head, ...answers] = table.children;
  if (!head || answers.length > grid.rows.length || !repeats(head, grid.head)) return undefined;
  const source = (node: Nodes) => sourceOf(answer.text, node);
  const rows: AnswerGrid['rows'][number][] = [];
  for (const [index, row] of grid.rows.entries()) {
    const own = answers[index];
    if (!own) {
      rows.push(row);
      continue;
    }
    if (row.name !== undefined && !saysSame(row.name, own)) return undefined;
    const given = row.name === undefined ? own.children : own.children.slice(1);
    const cells: AnswerGrid['rows'][number]['cells'][number][] = [];
    for (const [place, cell] of row.cells.entries()) {
      const text = given[place] ? source(given[place]) : '';
      const lines = linesInCell(text, grid.head.length, grid.wide);
      if (lines === undefined) return undefined;
      cells.push(text === '' ? cell : { ...cell, words: { ...answer, text }, small: lines > 2 });
    }
    rows.push({ ...row, cells });
  }
  return { grid: { ...grid, rows }, rest: around(answer, table) };
}

/** Word for word, or shorter: nothing that an author wrote is lost with the head of the answer. */
function repeats(head: TableRow, asked: readonly string[]): boolean {
  const heads = head.children.map((cell) => words(cell).trim());
  return heads.length === asked.length && heads.every((text, at) => asked[at]?.includes(text));
}

function saysSame(name: string, row: TableRow): boolean {
  const [first] = row.children;
  return first !== undefined && words(first).trim() === name.trim();
}

/** Of a cell: what stands between its bars. */
function sourceOf(text: string, node: Nodes): string {
  const range = rangeOf(node);
  if (!range) return words(node).trim();
  return text
    .slice(range.start, range.end)
    .replace(/^\s*\|?|\|?\s*$/g, '')
    .trim();
}

function around(answer: RichText, table: Table): RichText | undefined {
  const range = rangeOf(table);
  if (!range) return undefined;
  const text = `${answer.text.slice(0, range.start).trim()}\n\n${answer.text.slice(range.end).trim()}`.trim();
  return text === '' ? undefined : { ...answer, text };
}
