/** A table of results, counts of a cohort by requirement or assessment, → its rows, and what is wrong with them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { nearForm } from '../language/fold.ts';
import type { Span } from '../source/place.ts';
import { type CsvCell, csvRows } from './csv.ts';
import type { Named } from './named.ts';

export interface ResultRow {
  /** As typed; empty where the table names none. */
  readonly cohort: string;
  readonly of: Exclude<Named, { is: 'unknown' }>;
  readonly sat: number;
  readonly passed: number;
}

export const columns = ['cohort', 'item', 'sat', 'passed'] as const;
type Column = (typeof columns)[number];

/** The first of each language is what a table to fill in says. */
export const columnHeads: Readonly<Record<Column, readonly string[]>> = {
  cohort: ['届别', 'cohort', '届', '年级', '班级', '班别', '批次', 'class', 'group'],
  item: ['考核项目', 'item', '条目', '标准条目', '要求', '考核', '项目', 'assessment', 'requirement'],
  sat: ['参考人数', 'sat', '参考', '考试人数', '参加人数', 'taken', 'candidates'],
  passed: ['通过人数', 'passed', '通过', '合格人数', '合格', '及格人数', '及格'],
};

const personHeads = [
  ...['姓名', '学生', '学生姓名', '学号', '考号', '准考证号', '身份证', '身份证号', '身份证号码', '证件号'],
  ...['手机', '手机号', '电话', '联系电话', 'student', 'student name', 'student id', 'phone', 'id number'],
].map(nearForm);
/** Of an identity card, or of a mobile phone. */
const personNumber = /^(?:\d{17}[\dXx]|1[3-9]\d{9})$/;

export interface ReadResults {
  readonly rows: readonly ResultRow[];
  readonly findings: readonly Diagnostic[];
}

export function readResults(
  { path, text }: { readonly path: string; readonly text: string },
  named: (typed: string) => Named,
): ReadResults {
  const all = csvRows(text);
  const at = (cell: CsvCell | undefined, row: readonly CsvCell[] = []): Span => {
    const end = row.at(-1)?.end ?? 0;
    return { file: path, start: cell?.start ?? end, end: cell?.end ?? end };
  };
  const headAt = headRow(all);
  const head = all[headAt] ?? [];
  const placed = placedColumns(head);
  const missing = columns.filter((column) => column !== 'cohort' && !placed.has(column));
  const people = personCells(head, all.slice(headAt + 1));
  const findings: Diagnostic[] = [
    ...people.map((cell) => report('results/person', at(cell), { text: cell.text.slice(0, 12) })),
    ...missing.map((column) => {
      const near = head
        .map((cell) => cell.text)
        .filter((one) => suggest(one, columnHeads[column]).length > 0);
      const [chinese, english] = columnHeads[column];
      return report('results/column', at(head[0], head), { column: `${chinese} / ${english}`, near });
    }),
  ];
  if (findings.length > 0) return { rows: [], findings };
  const rows: ResultRow[] = [];
  const seen = new Map<string, Span>();
  const unaligned = new Set<string>();
  for (const cells of all.slice(headAt + 1)) {
    const cell = (column: Column): CsvCell | undefined => cells[placed.get(column) ?? -1];
    const counts = [cell('sat'), cell('passed')].map((one) => one?.text ?? '');
    // A row of a table to fill in that nobody has filled in.
    if (counts.every((one) => one === '')) continue;
    const typed = cell('item');
    const of = named(typed?.text ?? '');
    if (of.is === 'unknown') {
      const { suggestions } = of;
      findings.push(report('results/unknown', at(typed, cells), { text: typed?.text ?? '', suggestions }));
      continue;
    }
    const [sat, passed] = counts.map(countOf);
    for (const [column, count] of [['sat', sat] as const, ['passed', passed] as const])
      if (count === undefined)
        findings.push(report('results/count', at(cell(column), cells), { text: cell(column)?.text ?? '' }));
    if (sat === undefined || passed === undefined) continue;
    if (passed > sat)
      findings.push(report('results/more-passed', at(cell('passed'), cells), { passed, sat }));
    if (of.is === 'element' && !of.aligned && !unaligned.has(of.key)) {
      unaligned.add(of.key);
      findings.push(report('results/not-aligned', at(typed, cells), { text: typed?.text ?? '' }));
    }
    const cohort = (cell('cohort')?.text ?? '').normalize('NFKC');
    const key = JSON.stringify([cohort, of.key]);
    const first = seen.get(key);
    if (first) {
      const related = [{ where: first, note: 'first' }];
      findings.push(report('results/repeated', at(typed, cells), { text: typed?.text ?? '' }, { related }));
      continue;
    }
    seen.set(key, at(typed, cells));
    rows.push({ cohort, of, sat, passed });
  }
  return { rows, findings };
}

/** Titles may stand above the heads. */
function headRow(rows: readonly (readonly CsvCell[])[]): number {
  const found = rows.slice(0, 6).findIndex((cells) => placedColumns(cells).size > 1);
  return Math.max(0, found);
}

function placedColumns(head: readonly CsvCell[]): ReadonlyMap<Column, number> {
  const words = head.map((cell) => nearForm(cell.text));
  return new Map(
    columns.flatMap((column) => {
      const place = columnHeads[column].map((word) => words.indexOf(nearForm(word))).find((one) => one >= 0);
      return place === undefined ? [] : [[column, place] as const];
    }),
  );
}

function personCells(head: readonly CsvCell[], rows: readonly (readonly CsvCell[])[]): CsvCell[] {
  const heads = head.filter((cell) => personHeads.includes(nearForm(cell.text)));
  if (heads.length > 0) return heads;
  return rows.flatMap((cells) => cells.filter((cell) => personNumber.test(cell.text))).slice(0, 1);
}

function countOf(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replace(/人$/, '').trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
