/** A form → a workbook with a worksheet for each of its tables: amounts are numbers, totals of them live. */
import { markdownToLines } from '../../markdown/to-lines.ts';
import type { Words } from '../../model/words.ts';
import { formula } from '../../workbook/formula.ts';
import { across, cell, head as headLook, title, total } from '../../workbook/looks.ts';
import { columnRange } from '../../workbook/reference.ts';
import type { Cell, Row, Workbook, Worksheet } from '../../workbook/worksheet.ts';
import { boxLabels } from '../box-labels.ts';
import type { FormPage, PlacedBlock } from './form-page.ts';
import type { ColumnSize, Cell as FormCell, Grid } from './form-view.ts';

/** In digits of the font. */
const widths: Readonly<Record<ColumnSize, number>> = { narrow: 9, mark: 9, middle: 22, wide: 46 };
const usualWidth = 20;
const summed = { ...total('General'), align: 'center' } as const;
/** What people write beside what has been taught. */
const written = ['taught-on', 'remark'] as const;

export function formWorkbook(page: FormPage, heading: string, words: Words): Workbook {
  const blocks = page.sections.flatMap((section) => section.blocks).filter((block) => block.grid);
  return {
    title: heading,
    worksheets: blocks.map((block, index) => gridWorksheet(block, index, { page, heading, words })),
  };
}

function gridWorksheet(
  { title: name, note, grid, isTaught = false }: PlacedBlock,
  index: number,
  { page, heading, words }: { page: FormPage; heading: string; words: Words },
): Worksheet {
  const { heads, rows, foot, labels, amounts } = grid as Grid;
  const facts = page.facts.map(({ label, text }) => `${label}${words.label('colon')}${text}`).join('　');
  const more = isTaught ? written : [];
  const all = [...labels, ...more.map((one) => words.label(`form.workbook.${one}`))];
  const wide = { cells: [across(all.length, cell(facts, { bare: true }))] };
  const above: Row[] = [
    { cells: [across(all.length, cell(`${page.heading} · ${name ?? ''}`, title))], height: 28 },
    wide,
    ...(note === undefined ? [] : [{ cells: [across(all.length, cell(note, { bare: true }))] }]),
  ];
  const first = above.length + 1;
  const sizes = heads.at(-1)?.map(({ size }) => size) ?? [];
  const blanks = more.map(() => cell(''));
  return {
    ...{ key: String(index), name: name ?? page.heading, title: heading, head: above.length },
    columns: all.map((_, column) => ({ width: widths[sizes[column] as ColumnSize] ?? usualWidth })),
    rows: [
      ...above,
      { cells: all.map((label) => cell(label, headLook)) },
      ...rows.map((cells) => ({
        cells: [...cells.map((one, column) => gridCell(one, amounts[column] ?? false, words)), ...blanks],
        height: 20,
      })),
      ...(foot.length === 0
        ? []
        : [
            {
              cells: [
                ...foot.map((one, column) =>
                  footCell(one, column, {
                    first,
                    values: rows.map((cells) => amountOf(cells[column])),
                    words,
                  }),
                ),
                ...more.map(() => cell('', total())),
              ],
            },
          ]),
    ],
  };
}

function gridCell(one: FormCell, isAmount: boolean, words: Words): Cell | undefined {
  if (one.span === 0) return cell('');
  const amount = isAmount ? amountOf(one) : undefined;
  const content =
    amount === undefined ? cell(textOf(one, words)) : cell(amount, { format: 'General', align: 'center' });
  return one.span > 1 ? { ...content, down: one.span } : content;
}

/** What stands above a total. */
interface Column {
  /** Row of the first. */
  readonly first: number;
  readonly values: readonly (number | undefined)[];
  readonly words: Words;
}

/** A total that is the sum of what stands above it goes on being that. */
function footCell(one: FormCell, column: number, { first, values, words }: Column): Cell {
  const stated = amountOf(one);
  if (stated === undefined) return cell(textOf(one, words), total());
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  if (Math.abs(sum - stated) > 1e-9) return cell(stated, summed);
  const range = columnRange(column, first, first + values.length - 1);
  return cell({ formula: formula`SUM(${range})`, value: stated }, summed);
}

function amountOf(one: FormCell | undefined): number | undefined {
  const [line = '', ...others] = one?.lines ?? [];
  return one?.amount && others.length === 0 && /^\d+(\.\d+)?$/.test(line) ? Number(line) : undefined;
}

function textOf({ lines, numbered, richTexts }: FormCell, words: Words): string {
  const counted = numbered ? lines.map((line, index) => `${index + 1}. ${line}`) : lines;
  return [...counted, ...richTexts.map(({ text }) => markdownToLines(text, boxLabels(words)))].join('\n');
}
