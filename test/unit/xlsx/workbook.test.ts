/** Workbooks, read back from their own bytes. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../src/7-emit/formats/xlsx/workbook.ts';
import { formula } from '../../../src/workbook/formula.ts';
import { type SheetTable, tablesWorkbook } from '../../../src/workbook/table-worksheet.ts';
import { parse } from './read-xml.ts';

const table: SheetTable = {
  name: '养老护理员 四级',
  title: '对照表',
  rows: [
    ['编号', '权重', '要求'],
    ['1.10', '50.0', '能按季节分类叠放衣物'],
    ['2', '-3', '=SUM(A1:A9)'],
    ['3', '12.5%', '+8613800000000'],
    ['4', '', '-甲'],
    ['5', '说明', '@乙'],
    ['6', '0.333', 'a<b & "c"\r\n第二行_x000D_\u0001'],
  ],
  numberColumns: [1],
};

const workbook = (tables: readonly SheetTable[]) => workbookBytes(tablesWorkbook('', tables));

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

describe('a workbook', () => {
  const parts = partsOf(workbook([table, { ...table, name: '养老护理员 四级' }]));
  const sheet = parse(parts['xl/worksheets/sheet1.xml'] ?? '');
  const cells = new Map(sheet.all('c').map((cell) => [cell.attributes.r, cell]));
  const text = (at: string) => cells.get(at)?.all('t')[0]?.text;
  const value = (at: string) => cells.get(at)?.all('v')[0]?.text;
  const styles = parse(parts['xl/styles.xml'] ?? '');
  const look = (at: string) =>
    styles.all('cellXfs')[0]?.all('xf')[Number(cells.get(at)?.attributes.s)]?.attributes;

  it('consists of well-formed parts, each with its content type', () => {
    for (const part of Object.values(parts)) expect(() => parse(part)).not.toThrow();
    const declared = parse(parts['[Content_Types].xml'] ?? '')
      .all('Override')
      .map(({ attributes }) => attributes.PartName?.slice(1));
    expect(declared.sort()).toEqual(
      Object.keys(parts)
        .filter((path) => /^(?:xl|docProps)\//.test(path) && !path.endsWith('.rels'))
        .sort(),
    );
  });

  it('has numbers as numbers, with their decimals', () => {
    expect(['B2', 'B3', 'B4', 'B7'].map(value)).toEqual(['50', '-3', '0.125', '0.333']);
    const formats = new Map(
      styles.all('numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
    );
    expect(['B2', 'B3', 'B4', 'B7'].map((at) => formats.get(look(at)?.numFmtId))).toEqual([
      '0.0',
      '0',
      '0.0%',
      '0.000',
    ]);
  });

  it('has numbers of items, and words among numbers, as text', () => {
    expect(['A2', 'A3', 'B6'].map(text)).toEqual(['1.10', '2', '说明']);
    expect(['A2', 'A3', 'B6'].map(value)).toEqual([undefined, undefined, undefined]);
  });

  it('never has a formula, even after someone edits the cell', () => {
    expect(['C3', 'C4', 'C5', 'C6'].map(text)).toEqual(['=SUM(A1:A9)', '+8613800000000', '-甲', '@乙']);
    expect(['C3', 'C4', 'C5', 'C6'].map((at) => look(at)?.quotePrefix)).toEqual(['1', '1', '1', '1']);
    expect(sheet.all('f')).toEqual([]);
  });

  it('holds any text', () => {
    expect(text('C7')).toBe('a<b & "c"\n第二行_x005F_x000D_\ufffd');
  });

  it('keeps the head in view and prints it on every page', () => {
    expect(sheet.all('pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    const head = look('A1');
    expect(styles.all('fonts')[0]?.all('font')[Number(head?.fontId)]?.all('b')).toHaveLength(1);
    expect(styles.all('fills')[0]?.all('fill')[Number(head?.fillId)]?.all('fgColor')).toHaveLength(1);
    const names = parse(parts['xl/workbook.xml'] ?? '').all('definedName');
    expect(names.map((name) => [name.attributes.name, name.text])).toEqual([
      ['_xlnm._FilterDatabase', "'养老护理员 四级'!$A$1:$C$7"],
      ['_xlnm.Print_Titles', "'养老护理员 四级'!$1:$1"],
      ['_xlnm._FilterDatabase', "'养老护理员 四级 (2)'!$A$1:$C$7"],
      ['_xlnm.Print_Titles', "'养老护理员 四级 (2)'!$1:$1"],
    ]);
    expect(sheet.all('autoFilter')[0]?.attributes.ref).toBe('A1:C7');
    expect(sheet.all('pageSetup')[0]?.attributes).toMatchObject({
      paperSize: '9',
      fitToWidth: '1',
      fitToHeight: '0',
    });
  });

  it('has a width for each column', () => {
    const widths = sheet.all('col').map(({ attributes }) => Number(attributes.width));
    expect(widths).toHaveLength(3);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(6);
    expect(widths[2]).toBeGreaterThan(20);
  });

  it('has the same bytes whenever it is made', () => {
    const zone = process.env.TZ;
    const bytes = workbook([table]);
    process.env.TZ = 'Pacific/Auckland';
    const elsewhere = workbook([table]);
    process.env.TZ = zone ?? 'UTC';
    expect(Buffer.compare(bytes, elsewhere)).toBe(0);
  });
});

describe('a workbook of nothing', () => {
  it('has one empty worksheet', () => {
    const parts = partsOf(workbook([]));
    expect(parse(parts['xl/workbook.xml'] ?? '').all('sheet')).toHaveLength(1);
    expect(parse(parts['xl/worksheets/sheet1.xml'] ?? '').all('row')).toEqual([]);
  });
});

describe('a workbook that computes', () => {
  const worksheets = ['一 & 二', "it's"].map((name, index) => ({
    ...{ key: `${index}`, name, title: name, columns: [{}] },
    rows: [{ cells: [{ content: index + 1 }] }],
  }));
  const sum = formula`${{ column: 0, row: 0 }}+${{ sheet: '1', column: 0, row: 0, fixed: 'both' as const }}*${0.5}`;
  const parts = partsOf(
    workbookBytes({
      title: '',
      worksheets: [
        ...worksheets,
        {
          ...{ key: 'sum', name: '合计', title: '合计', columns: [{}, {}] },
          rows: [
            { cells: [{ content: { formula: sum, value: 2 } }] },
            {
              cells: [{ content: { formula: formula`IF(${sum}<${{ name: 'least' }},"×","✓")`, value: '✓' } }],
            },
          ],
        },
      ],
      names: [{ name: 'least', at: { sheet: '0', column: 0, row: 0 } }],
    }),
  );

  it('refers to cells of other worksheets by the names on their tabs, and to names', () => {
    const cells = parse(parts['xl/worksheets/sheet3.xml'] ?? '').all('c');
    const formulas = cells.map((cell) => [cell.all('f')[0]?.text, cell.all('v')[0]?.text, cell.attributes.t]);
    expect(formulas).toEqual([
      ["A1+'it''s'!$A$1*0.5", '2', undefined],
      [`IF(A1+'it''s'!$A$1*0.5<least,"×","✓")`, '✓', 'str'],
    ]);
    const names = parse(parts['xl/workbook.xml'] ?? '').all('definedName');
    expect(names.map(({ attributes, text }) => [attributes.name, text])).toEqual([
      ['least', "'一 & 二'!$A$1"],
    ]);
  });
});

describe('names of worksheets', () => {
  const names = (...all: string[]) =>
    parse(partsOf(workbook(all.map((name) => ({ ...table, name }))))['xl/workbook.xml'] ?? '')
      .all('sheet')
      .map(({ attributes }) => attributes.name);

  it('are as Excel accepts them', () => {
    expect(names('a/b:c*?[d]\\e', "'x'", '', 'History', '长'.repeat(40))).toEqual([
      'a b c d e',
      'x',
      'ccstd',
      'ccstd (2)',
      '长'.repeat(31),
    ]);
    expect(names('长'.repeat(40), '长'.repeat(41), 'A', 'a')).toEqual([
      '长'.repeat(31),
      `${'长'.repeat(27)} (2)`,
      'A',
      'a (2)',
    ]);
  });
});
