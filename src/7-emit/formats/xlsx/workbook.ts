/**
 * Tables → the bytes of an Excel workbook: the few parts that Office Open XML asks for, the same bytes for
 * the same tables.
 */
import { strToU8, zipSync } from 'fflate';
import { sheetNames } from './sheet-names.ts';
import { styles } from './styles.ts';
import { type SheetTable, worksheet } from './worksheet.ts';
import { attribute, declaration } from './xml.ts';

export type { SheetTable } from './worksheet.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const mediaType = `${types}.sheet`;

/** Excel opens no workbook without a worksheet, so that nothing is one empty worksheet. */
const nothing: SheetTable = { name: '', title: '', rows: [], numberColumns: [] };

export function workbook(given: readonly SheetTable[]): Uint8Array {
  const tables = given.length > 0 ? given : [nothing];
  const names = sheetNames(tables.map(({ name }) => name));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...tables.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/workbook.xml': workbookPart(names),
  };
  for (const [index, table] of tables.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(table, index === 0);
  // Zip knows only the clock on the wall: the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    mtime,
    level: 6,
  });
}

function workbookPart(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // The head is printed again on every page.
  const titles = names.map((name, index) => {
    const quoted = attribute(`'${name.replaceAll("'", "''")}'`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
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
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/styles.xml', 'styles'),
    ...sheets,
    '</Types>',
  ].join('');
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}
