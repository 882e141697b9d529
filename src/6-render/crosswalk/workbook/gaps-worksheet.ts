/** What is missing, the weightiest first, with the cheapest places to close it and room to say who will. */
import { placeInWords, sidesInWords } from '../../../crosswalk/answers/places.ts';
import { states } from '../../../crosswalk/crosswalk-matrix.ts';
import { type Gap, gapsIn } from '../../../crosswalk/gaps.ts';
import { formula } from '../../../workbook/formula.ts';
import { across, cell, centred, head, heading, number, title, total } from '../../../workbook/looks.ts';
import { cellAt, columnRange, inSheet } from '../../../workbook/reference.ts';
import type { Cell, Row, Worksheet } from '../../../workbook/worksheet.ts';
import { type CrosswalkSheets, stateColours, stateText, tablesOf } from './crosswalk-sheets.ts';
import { itemColumns, rangeOf } from './items-worksheet.ts';

const columns = [
  ['crosswalk.gaps.missing', 9],
  ['crosswalk.column.no', 8],
  ['crosswalk.column.kind', 12],
  ['crosswalk.column.function', 16],
  ['crosswalk.column.text', 38],
  ['crosswalk.column.key', 6],
  ['crosswalk.column.state', 13],
  ['crosswalk.gaps.action', 12],
  ['crosswalk.workbook.where', 40],
  ['crosswalk.workbook.owner', 12],
  ['crosswalk.workbook.due', 12],
  ['crosswalk.workbook.remark', 16],
] as const;
const stateColumn = 6;
const headRow = 2;

export function gapsWorksheet(sheets: CrosswalkSheets): Worksheet {
  const { crosswalk, model, words, keys } = sheets;
  const { gaps } = gapsIn(crosswalk, model);
  const none = [{ cells: [across(columns.length, cell(words.label('crosswalk.gaps.none')))] }];
  const rows = gaps.map((gap) => gapRow(gap, sheets));
  const range = columnRange(stateColumn, headRow + 1, headRow + rows.length);
  const first = { ...cellAt(range.column, range.row), fixed: 'column' } as const;
  return {
    ...{ key: keys.gaps, name: words.label('crosswalk.gaps'), title: sheets.title },
    columns: columns.map(([, width]) => ({ width })),
    rows: [
      ...totalRows(sheets),
      { cells: columns.map(([label]) => cell(words.label(label), head)) },
      ...(rows.length > 0 ? rows : none),
    ],
    head: headRow,
    ...(rows.length > 0 ? { filteredTo: headRow + rows.length } : {}),
    highlights:
      rows.length === 0
        ? []
        : states.map((state) => ({
            range,
            when: formula`${first}=${sheets.states[state]}`,
            ...stateColours[state],
          })),
  };
}

function gapRow({ item, missing, lacks, places }: Gap, sheets: CrosswalkSheets): Row {
  const { model, words, keys, rowOf } = sheets;
  const row = rowOf.get(item) ?? 0;
  const there = (column: number) => inSheet(keys.items, cellAt(column, row));
  const [weight, covered] = [there(itemColumns.weight), there(itemColumns.covered)];
  return {
    cells: [
      cell({ formula: formula`${weight}*(1-${covered})`, value: missing }, number('0.00')),
      cell(item.kind === 'basic' ? '' : item.no),
      cell(words.label(`crosswalk.kind.${item.kind}`)),
      cell(item.function ?? ''),
      cell(item.text),
      cell(item.key ? words.label('crosswalk.yes') : '', centred),
      cell({ formula: formula`${there(itemColumns.state)}`, value: stateText(item.state, words) }),
      cell(sidesInWords(lacks, words.language)),
      cell(places.map((place) => placeInWords(place, model, words.language)).join('\n')),
      ...['', '', ''].map((empty) => cell(empty)),
    ],
    height: 24,
  };
}

/** How many points each table lacks. */
function totalRows(sheets: CrosswalkSheets): Row[] {
  const { crosswalk, words, keys, title: name } = sheets;
  const tables = tablesOf(crosswalk);
  return [0, 1].map((row): Row => {
    const one = tables[row];
    const left = across(5, row === 0 ? cell(name, title) : cell(words.label('crosswalk.gaps'), heading));
    const cells: (Cell | undefined)[] = [left, undefined, undefined, undefined, undefined];
    if (!one) return { cells };
    const weights = rangeOf('weight', one.items, sheets, keys.items);
    const covered = rangeOf('covered', one.items, sheets, keys.items);
    const value = one.items.reduce((sum, item) => sum + item.weight * (1 - item.covered), 0);
    const label = cell(words.label(`crosswalk.workbook.${one.table}-missing`), {
      ...total(),
      align: 'right',
    });
    const lacking = formula`SUM(${weights})-SUMPRODUCT(${weights},${covered})`;
    return {
      cells: [
        ...cells,
        across(3, label),
        undefined,
        undefined,
        cell(
          { formula: lacking, value },
          {
            ...total('0.00'),
            align: 'left',
          },
        ),
      ],
    };
  });
}
