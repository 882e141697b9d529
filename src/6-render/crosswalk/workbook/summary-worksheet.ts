/** What is compared, the coverage of each table and function, and how many items are in each state: all live. */
import { type CrosswalkItem, type State, states } from '../../../crosswalk/crosswalk-matrix.ts';
import { tableCoverage } from '../../../crosswalk/table-coverage.ts';
import { formula } from '../../../workbook/formula.ts';
import {
  across,
  cell,
  entered,
  head,
  label,
  note,
  number,
  text,
  title,
  total,
} from '../../../workbook/looks.ts';
import { cellAt, type Reference } from '../../../workbook/reference.ts';
import type { Cell, Look, Row, Worksheet } from '../../../workbook/worksheet.ts';
import { headingFacts, headingOf } from '../crosswalk.ts';
import { type CrosswalkSheets, stateColours, stateText, tablesOf } from './crosswalk-sheets.ts';
import { coverage, rangeOf } from './items-worksheet.ts';

const widths = [36, 10, 11, 11, 12, 14, 8];
const columns = widths.length;
const blank: Row = { cells: [] };

export function summaryWorksheet(sheets: CrosswalkSheets): Worksheet {
  const { words, keys, title: heading } = sheets;
  const above = factRows(sheets);
  const tables = tableRows(sheets, above.length);
  return {
    ...{ key: keys.summary, name: words.label('crosswalk.summary'), title: heading, upright: true },
    columns: widths.map((width) => ({ width })),
    rows: [...above, ...tables, ...stateRows(sheets), ...noteRows(sheets)],
  };
}

/** Where a state is said; the formulas of the other worksheets show that cell. */
export function stateCell(sheets: CrosswalkSheets, state: State): Reference {
  const above = factRows(sheets);
  // A blank row and the heads stand before the states.
  const first = above.length + tableRows(sheets, above.length).length + 2;
  return cellAt(0, first + states.indexOf(state));
}

function factRows({ crosswalk, model, words, title: heading }: CrosswalkSheets): Row[] {
  const facts = headingFacts(headingOf(crosswalk, model), words);
  return [
    { cells: [across(columns, cell(heading, title))], height: 30 },
    ...facts.map(({ name, text }) => ({ cells: [cell(name, label), ...wide(cell(text), columns - 1)] })),
    blank,
  ];
}

/** One cell over so many columns, with borders all around. */
function wide(one: Cell, count: number): Cell[] {
  const look = one.look ?? text;
  return [across(count, one), ...Array.from({ length: count - 1 }, () => ({ look }))];
}

/** The recognition that has thresholds, where the certificate has one. */
function thresholds({ crosswalk, model }: CrosswalkSheets) {
  const credential = model.credentials.find(({ id }) => id === crosswalk.credential);
  const rule = credential?.recognition.find(({ kind }) => kind === 'deemed');
  return rule && { skill: rule.skill ?? 100, theory: rule.theory ?? 100 };
}

/** Each table, then its functions. */
function tableRows(sheets: CrosswalkSheets, first: number): Row[] {
  const { crosswalk, words } = sheets;
  const wanted = thresholds(sheets);
  const heads = [
    words.label('crosswalk.gaps.table'),
    words.label('crosswalk.index.items'),
    words.label('crosswalk.index.covered'),
    words.label('crosswalk.column.weight'),
    words.label('crosswalk.workbook.coverage'),
    ...(wanted
      ? [words.label('crosswalk.workbook.required'), words.label('crosswalk.workbook.reached')]
      : []),
  ];
  const rows: Row[] = [{ cells: heads.map((one) => cell(one, head)) }];
  for (const { table, items } of tablesOf(crosswalk)) {
    const row = first + rows.length;
    const own = figures(words.label(`crosswalk.matrix.${table}`), items, total, sheets);
    rows.push({ cells: wanted ? [...own, ...verdict(wanted[table], tableCoverage(items), row)] : own });
    for (const [name, group] of functionsOf(items)) {
      const title = name ?? words.field('SkillStandard.basics');
      const blanks = wanted ? [cell(''), cell('')] : [];
      rows.push({ cells: [...figures(`　${title}`, group, plain, sheets), ...blanks] });
    }
  }
  return rows;
}

function plain(format?: string): Look {
  return format === undefined ? text : number(format);
}

function figures(
  name: string,
  items: readonly CrosswalkItem[],
  look: (format?: string) => Look,
  sheets: CrosswalkSheets,
): Cell[] {
  const { items: from } = sheets.keys;
  const [weights, covered] = [
    rangeOf('weight', items, sheets, from),
    rangeOf('covered', items, sheets, from),
  ];
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  const done = items.filter(({ covered: share }) => share >= 1).length;
  return [
    cell(name, look()),
    cell({ formula: formula`ROWS(${weights})`, value: items.length }, look('0')),
    cell({ formula: formula`SUMPRODUCT((${covered}>=1)*1)`, value: done }, look('0')),
    cell({ formula: formula`SUM(${weights})`, value: weight }, look('0.00')),
    cell({ formula: coverage(items, sheets, from), value: tableCoverage(items) }, look('0.0')),
  ];
}

/** Rounding of the last bits of a sum fails no threshold. */
function verdict(required: number, actual: number, row: number): Cell[] {
  const [coverage, least] = [cellAt(4, row), cellAt(5, row)];
  const reached = actual >= required - 1e-9 ? '✓' : '×';
  return [
    cell(required, entered('0.0')),
    cell(
      { formula: formula`IF(${coverage}>=${least}-0.000000001,"✓","×")`, value: reached },
      {
        ...total(),
        align: 'center',
      },
    ),
  ];
}

/** Items of a function stand one below the other. */
function functionsOf(items: readonly CrosswalkItem[]): (readonly [string | null, CrosswalkItem[]])[] {
  const groups: (readonly [string | null, CrosswalkItem[]])[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last[0] === item.function) last[1].push(item);
    else groups.push([item.function, [item]]);
  }
  return groups;
}

function stateRows(sheets: CrosswalkSheets): Row[] {
  const { crosswalk, words, keys, states: names } = sheets;
  const heads = ['crosswalk.column.state', 'crosswalk.workbook.count', 'crosswalk.workbook.share'];
  const all = crosswalk.items;
  const range = rangeOf('state', all, sheets, keys.items);
  const rows = states.map((state): Row => {
    const count = crosswalk.counts[state];
    const counted = formula`SUMPRODUCT((${range}=${names[state]})*1)`;
    const share = formula`${counted}/ROWS(${range})`;
    const name = cell(stateText(state, words), stateColours[state]);
    if (all.length === 0) return { cells: [name, cell(0, number('0')), cell(0, number('0.0%'))] };
    return {
      cells: [
        name,
        cell({ formula: counted, value: count }, number('0')),
        cell({ formula: share, value: count / all.length }, number('0.0%')),
      ],
    };
  });
  return [blank, { cells: heads.map((one) => cell(words.label(one), head)) }, ...rows];
}

function noteRows({ crosswalk, words }: CrosswalkSheets): Row[] {
  const notes = [
    'crosswalk.workbook.may-change',
    `crosswalk.weights.${crosswalk.weights}`,
    ...['items', 'table', 'deficit'].map((name) => `crosswalk.note.${name}`),
  ];
  return [blank, ...notes.map((one) => ({ cells: [across(columns, cell(words.label(one), note))] }))];
}
