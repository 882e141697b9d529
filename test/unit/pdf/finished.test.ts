/** What a browser printed is the same file whenever it prints the same page, however it numbered elements. */
import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/7-emit/formats/pdf/finished.ts';
import { PdfFile } from '../../../src/7-emit/formats/pdf/pdf-file.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

/** Objects from 1 with a table, as browsers write them. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Five cells of a table, numbered by the browser as given; its tree of names has two leaves. */
function printed(numbers: readonly number[]): Uint8Array {
  const name = (at: number) => `(node${String(numbers[at]).padStart(8, '0')})`;
  const sorted = numbers.map((_, at) => at).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const leaf = (cells: readonly number[]) =>
    `<</Limits [${name(cells[0] ?? 0)} ${name(cells.at(-1) ?? 0)}]\n/Names [${cells.map((at) => `${name(at)} ${at + 8} 0 R`).join(' ')}]>>`;
  return pdfOf([
    '<</Type /Catalog\n/Pages 3 0 R\n/StructTreeRoot 4 0 R>>',
    "<</CreationDate (D:20260101120000+00'00')>>",
    '<</Type /Pages\n/Kids []\n/Count 0>>',
    '<</Type /StructTreeRoot\n/IDTree 5 0 R>>',
    '<</Kids [6 0 R 7 0 R]>>',
    leaf(sorted.slice(0, 2)),
    leaf(sorted.slice(2)),
    ...numbers.map(
      (_, at) => `<</Type /StructElem\n/S /TH\n/A <</Headers [${name((at + 1) % 5)}]>>\n/ID ${name(at)}>>`,
    ),
  ]);
}

function finishedFile(numbers: readonly number[]): Uint8Array {
  const properties = { title: '表', author: '', subject: '', keywords: [], creator: '', date: undefined };
  const print = { pdf: printed(numbers), answer: JSON.stringify({ marks: [], contents: [] }), version: '1' };
  return finished(print as never, properties as never, nodeHost().sha256);
}

describe('a printed file', () => {
  const orders = [
    [11, 12, 13, 14, 15],
    [15, 14, 13, 12, 11],
    [7, 3, 900, 1, 5],
    [2, 3, 1, 4, 5],
  ];

  it('is the same whatever numbers its elements had', () => {
    const [first, ...others] = orders.map((order) => Buffer.from(finishedFile(order)).toString('latin1'));
    expect(first).toContain('/ID (node00000001)');
    for (const other of others) expect(other).toBe(first);
  });

  it('has every object where its table says, and finds elements by their names', () => {
    const file = new PdfFile(finishedFile(orders[2] ?? []));
    const { IDTree } = file.dictionary(file.dictionary(file.trailer.Root).StructTreeRoot);
    const { Names } = file.dictionary(IDTree);
    const names = Array.isArray(Names) ? Names : [];
    expect(names.filter((one) => typeof one === 'string')).toEqual(
      [1, 2, 3, 4, 5].map((number) => `(node0000000${number})`),
    );
    for (const [at, name] of names.entries())
      if (typeof name === 'string') expect(file.dictionary(names[at + 1]).ID).toBe(name);
  });
});
