/**
 * Finds the lines that are rows of a spreadsheet, pasted with tabs between their cells. Any cell may be empty,
 * at the start and at the end of a row, too, and editors cut off the tabs that end a line.
 */
import { displayWidth } from '../values/display-width.ts';

export interface PastedTable {
  /** The number of its first line, from 0. */
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
}

const rowOfBars = /^[ \t>]*\|.*\|[ \t]*$/;
/** What a word processor puts before a tab for an item of a list. */
const marker =
  /^(?:[-+*#>•●○·▪■□◆➢√]|\d{1,3}[.)．、）]|[（(]\d{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、|[A-Za-z][.)．、）])$/u;
const sentence = /[，。；：！？、]|[,;:!?](?: |$)/;
const block = /^(?:`{3}|~{3}|\${2}|<|#{1,6} |[-+*>] )/;
/** In columns of a terminal: what stands alone in a row is a short name. */
const widest = 24;

/** `code` looks like a program; below a row its lines with tabs are rows all the same: `T01⇥D10`. */
export type LineKind = 'text' | 'code' | 'other';

export function pastedTables(lines: readonly string[], kindOf: (index: number) => LineKind): PastedTable[] {
  const found: PastedTable[] = [];
  let reached = 0;
  for (const [first, head] of lines.entries()) {
    if (
      first < reached ||
      kindOf(first) !== 'text' ||
      !isTabbed(head) ||
      head.trim() === '' ||
      rowOfBars.test(head) ||
      opensFormula(head)
    )
      continue;
    const isRow = (line: string, index: number) =>
      isTabbed(line) ? kindOf(index) !== 'other' : kindOf(index) === 'text' && isName(line);
    let end = first + 1;
    while (end < lines.length && isRow(lines[end] ?? '', end)) end++;
    reached = end;
    const rows = rowsOf(lines.slice(first, end));
    if (isTable(rows)) found.push({ first, rows: rows.length, columns: columnsOf(rows) });
  }
  return found;
}

/** The cells of some lines; in a quotation the marks of its lines are none of the first cells. */
export function rowsOf(lines: readonly string[]): string[][] {
  const quoted = lines.every((line) => quotation.test(line));
  return lines.map((line) =>
    line
      .replace(quoted ? quotation : /^ +/, '')
      .split('\t')
      .map((cell) => cell.trim()),
  );
}

const quotation = /^ *(?:>(?!\t) *)+/;

/** Empty cells that some row has at its end are no column, unless the head has it. */
export function columnsOf(rows: readonly (readonly string[])[]): number {
  return Math.max(rows[0]?.length ?? 0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
}

/** A formula over two lines, of which an escape of YAML made tabs: `$3 ⇥imes 4`. */
function opensFormula(line: string): boolean {
  return line.split('$').length % 2 === 0;
}

function isTabbed(line: string): boolean {
  return line.includes('\t');
}

/** A row of which only the first cell is filled in, without its tabs. */
function isName(line: string): boolean {
  const words = line.trim();
  return words !== '' && displayWidth(words) <= widest && !sentence.test(words) && !block.test(words);
}

/** Tabs at the start of lines only set them in. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < 2) return false;
  const inner = rows.filter((row) => withoutMarker(row).filter((cell) => cell !== '').length > 1);
  // 姓名：⇥班级： is a line to fill in.
  if (rows.filter((row) => row.length > 1).length === 1)
    return inner.length === 1 && !rows[0]?.some((cell) => /[：:_]$/.test(cell));
  if (inner.length > 0) return true;
  const widths = new Set(rows.map((row) => row.length));
  const columns = new Set(
    rows.flatMap((row) => withoutMarker(row).flatMap((cell, at) => (cell === '' ? [] : [at]))),
  );
  return widths.size === 1 && columns.size > 1;
}

function withoutMarker(row: readonly string[]): readonly string[] {
  return marker.test(row[0] ?? '') ? row.with(0, '') : row;
}
