/**
 * Turns an author's Markdown into the tables in it that do not come out as meant: rows of another width, no
 * line of hyphens, full-width bars, tabs of a spreadsheet.
 */
import type { Nodes, Paragraph, Root, Table } from 'mdast';
import { cellsOfBars, isRule } from './bars.ts';
import { rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { type LineKind, pastedTables } from './pasted-tables.ts';
import { walk } from './walk.ts';

export interface TableSlip {
  readonly problem: 'row' | 'rule' | 'tabs' | 'bars';
  /** Of the first line concerned, from 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Of this row, and of the head. */
  readonly cells: number;
  readonly columns: number;
  /** How many lines, where that is known. */
  readonly rows: number;
}

/** Blocks whose lines are none of running text. */
const ofItsOwn: ReadonlySet<Nodes['type']> = new Set(['code', 'html', 'math', 'table', 'leafDirective']);
const fence = /^[ \t>]*:{3,}/;
const mayHaveTable = /[|｜│┃\t]/;
const rowOfBars = /^[ \t>]*\|.*\|[ \t]*$/;

/**
 * One for each kind and table: who mends the first sees the rest. `tree` for whoever has the tree of the text
 * already.
 */
export function findTableSlips(text: string, tree: () => Root = () => parseMarkdown(text)): TableSlip[] {
  if (!mayHaveTable.test(text)) return [];
  const root = tree();
  const pasted = text.includes('\t') ? pastedIn(text, root) : [];
  const slips = [...walk(root)].flatMap(({ node }) => {
    if (node.type === 'table') return inTable(node);
    return node.type === 'paragraph' ? inParagraph(text, node) : [];
  });
  return [
    ...slips.filter(({ line }) => !pasted.some((one) => one.line <= line && line < one.line + one.rows)),
    ...pasted,
  ];
}

/** Tabs mean nothing to Markdown, which takes rows for paragraphs, items of lists, headings and empty lines. */
function pastedIn(text: string, root: Root): TableSlip[] {
  const lines = text.split('\n');
  const kinds = new Map<number, LineKind>();
  for (const { node } of walk(root)) {
    if (!ofItsOwn.has(node.type) || !node.position) continue;
    const isUnmarked = node.type === 'code' && !/^(?:`{3}|~{3})/.test(text.slice(rangeOf(node)?.start ?? 0));
    for (let line = node.position.start.line; line <= node.position.end.line; line++)
      kinds.set(line - 1, isUnmarked ? 'code' : 'other');
  }
  const kindOf = (index: number) => (fence.test(lines[index] ?? '') ? 'other' : (kinds.get(index) ?? 'text'));
  return pastedTables(lines, kindOf).map(({ first, rows, columns }): TableSlip => {
    const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
    const end = start + (lines[first]?.trimEnd().length ?? 0);
    return { problem: 'tabs', line: first, start, end, cells: columns, columns, rows };
  });
}

function inTable(table: Table): TableSlip[] {
  const columns = table.data?.columns ?? table.children[0]?.children.length ?? 0;
  const rows = table.children.slice(1).map((row) => ({ row, cells: row.children.length }));
  const first = rows.find(({ cells }) => cells > columns) ?? rows.find(({ cells }) => cells < columns);
  const range = first && rangeOf(first.row);
  if (!first || !range) return [];
  return [
    {
      problem: 'row',
      line: (first.row.position?.start.line ?? 1) - 1,
      ...range,
      cells: first.cells,
      columns,
      rows: 1,
    },
  ];
}

function inParagraph(text: string, paragraph: Paragraph): TableSlip[] {
  const { start = 0, end = 0 } = rangeOf(paragraph) ?? {};
  const lines = text.slice(start, end).split('\n');
  let offset = start;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    const place = {
      line: (paragraph.position?.start.line ?? 1) - 1 + index,
      start: offset,
      end: offset + line.trimEnd().length,
    };
    const wide = wideBarsIn(line);
    if (wide > 1 && wide === wideBarsIn(next))
      return [{ problem: 'bars', ...place, cells: wide - 1, columns: wide - 1, rows: 1 }];
    const columns = cellsOfBars(line);
    if (isHeadWithoutRule(line, next))
      return [{ problem: 'rule', ...place, cells: columns, columns, rows: 1 }];
    offset += line.length + 1;
  }
  return [];
}

/** Of a rule that has not as many parts as the head, or is drawn with other lines, the table makes none. */
function isHeadWithoutRule(line: string, next: string): boolean {
  if (!/(?<!\\)\|/.test(line) || isRule(line)) return false;
  if (isRule(next))
    return cellsOfBars(line) > 1 && (cellsOfBars(line) !== cellsOfBars(next) || /[^\s|:>-]/.test(next));
  const bars = barsIn(line);
  return bars > 2 && rowOfBars.test(line) && rowOfBars.test(next) && bars === barsIn(next);
}

function wideBarsIn(line: string): number {
  return line.match(/[｜│┃]/g)?.length ?? 0;
}

function barsIn(line: string): number {
  return line.match(/(?<!\\)\|/g)?.length ?? 0;
}
