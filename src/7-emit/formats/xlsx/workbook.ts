/**
 * A workbook → its bytes: the few parts that Office Open XML asks for, the same bytes for the same worksheets.
 */
import { strToU8, zipSync } from 'fflate';
import type { Workbook, Worksheet } from '../../../workbook/worksheet.ts';
import { sheetNames } from './sheet-names.ts';
import { Styles } from './styles.ts';
import { filterOf, quotedName, referenceText, type Sheets, worksheet } from './worksheet.ts';
import { attribute, declaration, escaped } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const mediaType = `${types}.sheet`;

/** Excel opens no workbook without a worksheet, so that nothing is one empty worksheet. */
const nothing: Worksheet = { key: '', name: '', title: '', columns: [], rows: [] };

export function workbookBytes({ worksheets, names = [], ...about }: Workbook): Uint8Array {
  const all = worksheets.length > 0 ? worksheets : [nothing];
  const tabs = sheetNames(all.map(({ name }) => name));
  const sheets: Sheets = {
    styles: new Styles(),
    names: new Map(all.map(({ key }, index) => [key, tabs[index] ?? ''])),
  };
  const pages = all.map((one, index) => worksheet(one, index, sheets));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(all.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'docProps/core.xml': properties(about.title),
    'xl/_rels/workbook.xml.rels': relationships([
      ...all.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': sheets.styles.xml(),
    'xl/workbook.xml': workbookPart(all, tabs, definedNames(all, names, tabs, sheets)),
  };
  for (const [index, page] of pages.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = page;
  // Zip knows only the clock on the wall: the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    mtime,
    level: 4,
  });
}

function workbookPart(all: readonly Worksheet[], tabs: readonly string[], names: string): string {
  const sheets = all.map(
    (_, index) =>
      `<sheet name="${attribute(tabs[index] ?? '')}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets>${names}</workbook>`;
}

/** In the order of their names, as Excel writes them. */
function definedNames(
  all: readonly Worksheet[],
  names: NonNullable<Workbook['names']>,
  tabs: readonly string[],
  sheets: Sheets,
): string {
  const own = all.flatMap((sheet, index) => {
    const tab = quotedName(tabs[index] ?? '');
    const local = (name: string, range: string, more = ''): string =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}"${more}>${escaped(`${tab}!${range}`)}</definedName>`;
    const filter = filterOf(sheet);
    const { head, heads = 1, printed, rows } = sheet;
    const corner = printed && { column: printed - 1, row: Math.max(0, rows.length - 1) };
    const range = (column: number, row: number, to: { column: number; row: number }): string =>
      referenceText({ column, row, to, fixed: 'both' }, sheets.names);
    return [
      ...(filter?.to
        ? [local('_FilterDatabase', range(filter.column, filter.row, filter.to), ' hidden="1"')]
        : []),
      ...(corner ? [local('Print_Area', range(0, 0, corner))] : []),
      ...(head === undefined ? [] : [local('Print_Titles', `$${head + 2 - heads}:$${head + 1}`)]),
    ];
  });
  const given = names.map(
    ({ name, at }) =>
      `<definedName name="${name}">${escaped(referenceText({ ...at, fixed: 'both' }, sheets.names))}</definedName>`,
  );
  const both = [...own, ...given];
  return both.length > 0 ? `<definedNames>${both.join('')}</definedNames>` : '';
}

function properties(title: string): string {
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"`,
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${attribute(title)}</dc:title></cp:coreProperties>`,
  ].join('');
}

function contentTypes(count: number): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${types}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, index) =>
    part(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/styles.xml', 'styles'),
    ...sheets,
    '</Types>',
  ].join('');
}

const coreProperties =
  '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>';

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  const isRoot = targets.some(([type]) => type === 'officeDocument');
  return `${declaration}<Relationships xmlns="${packages}/relationships">${all.join('')}${isRoot ? coreProperties : ''}</Relationships>`;
}
