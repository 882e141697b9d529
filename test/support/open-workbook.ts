/** A workbook, whoever wrote it → what stands in its cells, by the names of its worksheets. */
import { strFromU8, unzipSync } from 'fflate';
import { parse, type XmlElement } from '../unit/xlsx/read-xml.ts';

export interface OpenCell {
  readonly value: string | number | undefined;
  readonly formula: string | undefined;
  readonly look: Readonly<Record<string, string>> | undefined;
}

export interface OpenSheet {
  readonly name: string;
  readonly xml: XmlElement;
  /** By address. */
  readonly cells: ReadonlyMap<string, OpenCell>;
}

export function openWorkbook(bytes: Uint8Array): readonly OpenSheet[] {
  const parts = unzipSync(bytes);
  const part = (path: string) => parse(strFromU8(parts[path] ?? new Uint8Array()));
  const targets = new Map(
    part('xl/_rels/workbook.xml.rels')
      .all('Relationship')
      .map(({ attributes }) => [attributes.Id, attributes.Target]),
  );
  const shared = parts['xl/sharedStrings.xml'] ? part('xl/sharedStrings.xml').all('si').map(textOf) : [];
  const looks = part('xl/styles.xml').all('cellXfs')[0]?.all('xf') ?? [];
  return part('xl/workbook.xml')
    .all('sheet')
    .map(({ attributes }) => {
      const xml = part(`xl/${targets.get(attributes['r:id'])}`);
      const cells = xml
        .all('c')
        .map((cell) => [cell.attributes.r ?? '', cellOf(cell, shared, looks)] as const);
      return { name: attributes.name ?? '', xml, cells: new Map(cells) };
    });
}

function cellOf(cell: XmlElement, shared: readonly string[], looks: readonly XmlElement[]): OpenCell {
  const { t, s } = cell.attributes;
  const raw = t === 'inlineStr' ? textOf(cell) : cell.all('v')[0]?.text;
  const value =
    raw === undefined
      ? undefined
      : t === 's'
        ? shared[Number(raw)]
        : t === undefined || t === 'n'
          ? Number(raw)
          : raw;
  return { value, formula: cell.all('f')[0]?.text, look: looks[Number(s)]?.attributes };
}

const textOf = (element: XmlElement): string =>
  element
    .all('t')
    .map(({ text }) => text)
    .join('');
