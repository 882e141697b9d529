/**
 * A table of text, head first → one worksheet: the head stays in view, numbers are numbers only where a
 * column holds numbers.
 */
import { opensFormula } from '../../../values/cell-text.ts';
import { displayWidth } from '../../../values/display-width.ts';
import { looks, numberLook, percentLook } from './styles.ts';
import { attribute, cellText, declaration } from './xml.ts';

export interface SheetTable {
  /** On the tab. */
  readonly name: string;
  /** On the top of every printed page. */
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** All other columns are text, whatever they look like: 1.10 is a number of an item. */
  readonly numberColumns: readonly number[];
}

export function worksheet({ title, rows, numberColumns }: SheetTable, isFirst: boolean): string {
  const numeric = new Set(numberColumns);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const body = rows.map((row, index) => {
    const cells = row.map((text, column) =>
      cell(`${columnName(column)}${index + 1}`, text, index === 0, numeric.has(column)),
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return [
    declaration,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(columns - 1)}${Math.max(1, rows.length)}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>',
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${Array.from({ length: columns }, (_, column) => columnWidth(rows, column)).join('')}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    // & begins a code there.
    `<headerFooter><oddHeader>${attribute(`&C${title.slice(0, 100).replaceAll('&', '&&')}`)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

function cell(at: string, text: string, isHead: boolean, isNumeric: boolean): string {
  if (isHead) return inline(at, text, looks.head);
  if (text === '') return `<c r="${at}" s="${looks.text}"/>`;
  const [, number = '', decimals = '', percent = ''] =
    (isNumeric && /^(-?\d{1,15}(?:\.(\d{1,20}))?)(%?)$/.exec(text)) || [];
  if (percent !== '')
    return `<c r="${at}" s="${percentLook(decimals.length)}"><v>${Number((Number(number) / 100).toPrecision(15))}</v></c>`;
  if (number !== '') return `<c r="${at}" s="${numberLook(decimals.length)}"><v>${Number(number)}</v></c>`;
  return inline(at, text, opensFormula.test(text) ? looks.quoted : looks.text);
}

function inline(at: string, text: string, look: number): string {
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

const widest = 48;
const narrowest = 6;
/** A long table says enough about its columns long before its end. */
const measured = 500;

function columnWidth(rows: readonly (readonly string[])[], column: number): string {
  const widths = rows
    .slice(0, measured)
    .flatMap((row) => (row[column] ?? '').split('\n').map((line) => displayWidth(line.slice(0, widest))));
  const width = Math.min(widest, Math.max(narrowest, ...widths) + 2);
  return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
