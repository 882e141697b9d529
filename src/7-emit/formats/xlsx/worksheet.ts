/** A worksheet → its part of a workbook: heads stay in view and are printed on each page, on A4. */
import { opensFormula } from '../../../values/cell-text.ts';
import { Formula, type Operand } from '../../../workbook/formula.ts';
import { quoted, text } from '../../../workbook/looks.ts';
import { addressOf, columnName, type Reference } from '../../../workbook/reference.ts';
import { type Cell, isLive, type Look, type Worksheet } from '../../../workbook/worksheet.ts';
import { cellOf, columnWidths, rowHeights } from './sizes.ts';
import type { Styles } from './styles.ts';
import { attribute, cellText, declaration, escaped } from './xml.ts';

export interface Sheets {
  readonly styles: Styles;
  /** Key of a worksheet → its name on the tab. */
  readonly names: ReadonlyMap<string, string>;
}

export function worksheet(sheet: Worksheet, index: number, sheets: Sheets): string {
  const { columns, rows, title, upright } = sheet;
  const widths = columnWidths(sheet);
  const heights = rowHeights(sheet, widths);
  const merged: string[] = [];
  const body = rows.map(({ cells }, row) => {
    const xml = cells.map((given, column) => {
      const one = cellOf(given);
      merge(one, column, row, merged);
      return cell(`${columnName(column)}${row + 1}`, one, sheets);
    });
    return `<row r="${row + 1}" ht="${heights[row]}" customHeight="1">${xml.join('')}</row>`;
  });
  const wide = widths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    declaration,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(Math.max(0, columns.length - 1))}${Math.max(1, rows.length)}"/>`,
    `<sheetViews><sheetView${index === 0 ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    wide.length > 0 ? `<cols>${wide.join('')}</cols>` : '',
    `<sheetData>${body.join('')}</sheetData>`,
    filter(sheet),
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
    ...highlights(sheet, sheets),
    limits(sheet),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${upright ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>`,
    // & begins a code there.
    `<headerFooter><oddHeader>${attribute(`&C${title.slice(0, 100).replaceAll('&', '&&')}`)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

/** The rows that may be filtered, heads first. */
export function filterOf({ columns, head, filteredTo }: Worksheet): Reference | undefined {
  if (head === undefined || filteredTo === undefined || filteredTo <= head) return undefined;
  return { column: 0, row: head, to: { column: columns.length - 1, row: filteredTo } };
}

/** As Excel reads it; `row` and `column` of cells on other worksheets stand behind the names of those. */
function formulaText(formula: Formula, names: Sheets['names']): string {
  return formula.texts
    .map((part, index) => {
      const operand = formula.operands[index];
      return operand === undefined ? part : part + operandText(operand, names);
    })
    .join('');
}

function operandText(operand: Operand, names: Sheets['names']): string {
  if (typeof operand === 'number') return String(operand);
  if (operand instanceof Formula) return formulaText(operand, names);
  return 'name' in operand ? operand.name : referenceText(operand, names);
}

export function referenceText(reference: Reference, names: Sheets['names']): string {
  const { sheet } = reference;
  return sheet === undefined
    ? addressOf(reference)
    : `${quotedName(names.get(sheet) ?? '')}!${addressOf(reference)}`;
}

export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function cell(at: string, { content, look = text }: Cell, { styles, names }: Sheets): string {
  const index = styles.look(typeof content === 'string' ? lookOf(content, look) : look);
  if (content === undefined || content === '') return `<c r="${at}" s="${index}"/>`;
  if (typeof content === 'number') return `<c r="${at}" s="${index}"><v>${content}</v></c>`;
  if (isLive(content)) {
    const { formula, value } = content;
    const type = typeof value === 'string' ? ' t="str"' : '';
    const shown = typeof value === 'string' ? cellText(value) : value;
    return `<c r="${at}" s="${index}"${type}><f>${escaped(formulaText(formula, names))}</f><v>${shown}</v></c>`;
  }
  return `<c r="${at}" s="${index}" t="inlineStr"><is><t xml:space="preserve">${cellText(content)}</t></is></c>`;
}

/** What would become a formula when someone edits it is marked as text. */
function lookOf(content: string, look: Look): Look {
  if (!opensFormula.test(content)) return look;
  return look === text ? quoted : { ...look, quoted: true };
}

function merge({ across = 1, down = 1 }: Cell, column: number, row: number, merged: string[]): void {
  if (across === 1 && down === 1) return;
  const to = { column: column + across - 1, row: row + down - 1 };
  merged.push(`<mergeCell ref="${addressOf({ column, row, to })}"/>`);
}

function pane({ head, still = 0 }: Worksheet): string {
  const above = head === undefined ? 0 : head + 1;
  if (above === 0 && still === 0) return '';
  const first = `${columnName(still)}${above + 1}`;
  const active = above === 0 ? 'topRight' : still === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = [...(still > 0 ? [`xSplit="${still}"`] : []), ...(above > 0 ? [`ySplit="${above}"`] : [])];
  return [
    `<pane ${splits.join(' ')} topLeftCell="${first}" activePane="${active}" state="frozen"/>`,
    `<selection pane="${active}" activeCell="${first}" sqref="${first}"/>`,
  ].join('');
}

function filter(sheet: Worksheet): string {
  const range = filterOf(sheet);
  return range ? `<autoFilter ref="${addressOf(range)}"/>` : '';
}

function highlights({ highlights: all = [] }: Worksheet, { styles, names }: Sheets): string[] {
  return all.map((one, index) => {
    const when = escaped(formulaText(one.when, names));
    const rule = `<cfRule type="expression" dxfId="${styles.highlight(one)}" priority="${index + 1}"><formula>${when}</formula></cfRule>`;
    return `<conditionalFormatting sqref="${placeOf(one.range)}">${rule}</conditionalFormatting>`;
  });
}

function limits({ limits: all = [] }: Worksheet): string {
  if (all.length === 0) return '';
  const each = all.map(
    ({ range, from, to }) =>
      `<dataValidation type="decimal" operator="between" allowBlank="1" showErrorMessage="1" sqref="${placeOf(range)}"><formula1>${from}</formula1><formula2>${to}</formula2></dataValidation>`,
  );
  return `<dataValidations count="${all.length}">${each.join('')}</dataValidations>`;
}

/** As lists of places write it. */
function placeOf({ column, row, to }: Reference): string {
  return addressOf({ column, row, ...(to ? { to } : {}) });
}
