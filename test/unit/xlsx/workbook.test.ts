/** Workbooks, read back from their own bytes. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type SheetTable, workbook } from '../../../src/7-emit/formats/xlsx/workbook.ts';
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
        .filter((path) => path.startsWith('xl/') && !path.endsWith('.rels'))
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
    expect(look('A1')).toMatchObject({ fontId: '1', fillId: '2' });
    const titles = parse(parts['xl/workbook.xml'] ?? '').all('definedName');
    expect(titles.map((name) => [name.attributes.name, name.text])).toEqual([
      ['_xlnm.Print_Titles', "'养老护理员 四级'!$1:$1"],
      ['_xlnm.Print_Titles', "'养老护理员 四级 (2)'!$1:$1"],
    ]);
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
