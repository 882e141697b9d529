/** The items of a crosswalk, one a row, with live states; above them the live coverages of the two tables. */
import { type CrosswalkColumn, crosswalkColumns, crosswalkToRows } from '../../../crosswalk/crosswalk-csv.ts';
import { type CrosswalkItem, type State, states } from '../../../crosswalk/crosswalk-matrix.ts';
import { tableCoverage } from '../../../crosswalk/table-coverage.ts';
import { type Formula, formula } from '../../../workbook/formula.ts';
import {
  across,
  cell,
  centred,
  entered,
  head,
  note,
  number,
  shareFormat,
  title,
  total,
} from '../../../workbook/looks.ts';
import { cellAt, columnRange, type Reference } from '../../../workbook/reference.ts';
import type { Cell, Highlight, Row, Worksheet } from '../../../workbook/worksheet.ts';
import { crosswalkWords } from '../crosswalk-words.ts';
import { type CrosswalkSheets, stateColours, stateText, tablesOf } from './crosswalk-sheets.ts';

/** Widths in digits; what has none is left out of the print. */
const widths: Readonly<Record<CrosswalkColumn, number>> = {
  ...{ no: 8, kind: 12, function: 16, text: 38, key: 6, weight: 8, taught: 8, assessed: 8, covered: 8 },
  ...{ state: 13, taughtAt: 38, assessedAt: 38, deficitAt: 30, waivedAt: 30, ref: 28 },
};
const firstUnprinted = crosswalkColumns.indexOf('deficitAt');
const headRow = 2;
const place = (column: CrosswalkColumn): number => crosswalkColumns.indexOf(column);

export const itemColumns = {
  firstRow: headRow + 1,
  weight: place('weight'),
  taught: place('taught'),
  assessed: place('assessed'),
  covered: place('covered'),
  state: place('state'),
} as const;

export function itemsWorksheet(sheets: CrosswalkSheets): Worksheet {
  const { crosswalk, model, words, title: heading, keys } = sheets;
  const [heads = [], ...texts] = crosswalkToRows(crosswalk, model, crosswalkWords(words));
  const last = headRow + crosswalk.items.length;
  const rows = crosswalk.items.map(
    (item, index): Row => ({
      cells: crosswalkColumns.map((column, at) =>
        itemCell(column, texts[index]?.[at] ?? '', item, itemColumns.firstRow + index, sheets),
      ),
    }),
  );
  const range = columnRange(itemColumns.state, itemColumns.firstRow, last);
  const shares = [itemColumns.taught, itemColumns.assessed];
  return {
    ...{ key: keys.items, name: words.label('crosswalk.workbook.items'), title: heading },
    columns: crosswalkColumns.map((column) => ({ width: widths[column] })),
    rows: [...totalRows(sheets), { cells: heads.map((text) => cell(text, head)) }, ...rows],
    ...{ head: headRow, filteredTo: last, printed: firstUnprinted },
    highlights: rows.length === 0 ? [] : states.map((state) => highlight(state, range, sheets)),
    limits:
      rows.length === 0
        ? []
        : shares.map((column) => ({
            range: columnRange(column, itemColumns.firstRow, last),
            from: 0,
            to: 1,
          })),
  };
}

function itemCell(
  column: CrosswalkColumn,
  text: string,
  item: CrosswalkItem,
  row: number,
  sheets: CrosswalkSheets,
): Cell {
  const [taught, assessed] = [cellAt(itemColumns.taught, row), cellAt(itemColumns.assessed, row)];
  const covered = cellAt(itemColumns.covered, row);
  switch (column) {
    case 'weight':
      return cell(item.weight, entered('0.00'));
    case 'taught':
    case 'assessed':
      return cell(item[column], entered(shareFormat(item[column])));
    case 'covered':
      return cell(
        { formula: formula`MIN(${taught},${assessed})`, value: item.covered },
        number(shareFormat(item.covered)),
      );
    case 'state':
      return cell({
        formula: stateFormula(covered, taught, assessed, item, sheets),
        value: stateText(item.state, sheets.words),
      });
    case 'key':
      return cell(text, centred);
    case 'taughtAt':
    case 'assessedAt':
    case 'deficitAt':
    case 'waivedAt':
      return cell(text.replaceAll('; ', '\n'));
    default:
      return cell(text);
  }
}

/** What an item is that is neither taught nor assessed does not depend on shares. */
function stateFormula(
  covered: Reference,
  taught: Reference,
  assessed: Reference,
  { deficits, waivers }: CrosswalkItem,
  { states }: CrosswalkSheets,
): Formula {
  const else_ = deficits.length > 0 ? 'level-deficit' : waivers.length > 0 ? 'waived' : 'missing';
  const untaught = formula`IF(${assessed}>0,${states['assessed-only']},${states[else_]})`;
  const uncovered = formula`IF(${taught}>0,${states['taught-only']},${untaught})`;
  return formula`IF(${covered}>=1,${states.covered},IF(${covered}>0,${states.partial},${uncovered}))`;
}

function highlight(state: State, range: Reference, { states: names }: CrosswalkSheets): Highlight {
  const first = { ...cellAt(range.column, range.row), fixed: 'column' } as const;
  return { range, when: formula`${first}=${names[state]}`, ...stateColours[state] };
}

/** Title and coverages; they stay in view while the items are changed. */
function totalRows(sheets: CrosswalkSheets): Row[] {
  const { crosswalk, words, title: heading } = sheets;
  const tables = tablesOf(crosswalk);
  return [0, 1].map((row): Row => {
    const one = tables[row];
    const left = row === 0 ? cell(heading, title) : cell(words.label('crosswalk.workbook.may-change'), note);
    const cells: (Cell | undefined)[] = [across(4, left), undefined, undefined, undefined];
    if (!one) return { cells };
    const label = across(
      4,
      cell(words.label(`crosswalk.index.${one.table}`), { ...total(), align: 'right' }),
    );
    const value = { formula: coverage(one.items, sheets), value: tableCoverage(one.items) };
    return { cells: [...cells, label, undefined, undefined, undefined, cell(value, total('0.0'))] };
  });
}

/** 0–100, of items that stand one below the other. */
export function coverage(items: readonly CrosswalkItem[], sheets: CrosswalkSheets, from?: string): Formula {
  const weights = rangeOf('weight', items, sheets, from);
  const covered = rangeOf('covered', items, sheets, from);
  return formula`IF(SUM(${weights})=0,0,SUMPRODUCT(${weights},${covered})/SUM(${weights})*100)`;
}

/** A column of items that stand one below the other; `from` is the key of the worksheet, seen from another. */
export function rangeOf(
  column: 'weight' | 'covered' | 'state',
  items: readonly CrosswalkItem[],
  { rowOf }: CrosswalkSheets,
  from?: string,
): Reference {
  const rows = items.map((item) => rowOf.get(item) ?? 0);
  const range = columnRange(itemColumns[column], rows[0] ?? 0, rows.at(-1) ?? 0);
  return from === undefined ? range : { ...range, sheet: from };
}
