/**
 * Turns an author's Markdown into the tables in it that do not come out as meant: rows of another width, no
 * line of hyphens, full-width bars, tabs of a spreadsheet.
 */
import type { Paragraph, Root, Table } from 'mdast';
import { rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
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
}

const mayHaveTable = /[|｜│┃\t]/;
const rowOfBars = /^[ \t>]*\|.*\|[ \t]*$/;

/**
 * One for each kind and table: who mends the first sees the rest. `tree` for whoever has the tree of the text
 * already.
 */
export function findTableSlips(text: string, tree: () => Root = () => parseMarkdown(text)): TableSlip[] {
  if (!mayHaveTable.test(text)) return [];
  return [...walk(tree())].flatMap(({ node }) => {
    if (node.type === 'table') return inTable(node);
    return node.type === 'paragraph' ? inParagraph(text, node) : [];
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
    const tabs = tabsIn(line);
    if (tabs > 0 && tabs === tabsIn(next))
      return [{ problem: 'tabs', ...place, cells: tabs + 1, columns: tabs + 1 }];
    const wide = wideBarsIn(line);
    if (wide > 1 && wide === wideBarsIn(next))
      return [{ problem: 'bars', ...place, cells: wide - 1, columns: wide - 1 }];
    const bars = barsIn(line);
    if (bars > 2 && rowOfBars.test(line) && rowOfBars.test(next) && bars === barsIn(next))
      return [{ problem: 'rule', ...place, cells: bars - 1, columns: bars - 1 }];
    offset += line.length + 1;
  }
  return [];
}

function tabsIn(line: string): number {
  return line.trim().split('\t').length - 1;
}

function wideBarsIn(line: string): number {
  return line.match(/[｜│┃]/g)?.length ?? 0;
}

function barsIn(line: string): number {
  return line.match(/(?<!\\)\|/g)?.length ?? 0;
}
