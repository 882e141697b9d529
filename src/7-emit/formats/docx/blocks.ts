/** What a document is made of, paragraphs and tables, and their WordprocessingML. */
import { type ParagraphLook, paragraphProperties } from './looks.ts';

export interface Paragraph {
  readonly kind: 'paragraph';
  look: ParagraphLook;
  /** Runs and what else stands in a line. */
  content: string;
}

export interface Table {
  readonly kind: 'table';
  readonly frame: Frame;
  /** Twips. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** Twips from the left edge of the text. */
  readonly left?: number;
  /** Between the edge of a cell and its text: above and below, left and right, in twips. */
  readonly padding: readonly [number, number];
}

export type Line = 'single' | 'double' | 'dashed' | 'dotted' | 'thick';

/** Lines around a table; `inside` between its cells. */
export interface Frame {
  readonly around?: Line;
  readonly left?: Line;
  readonly inside?: Line;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** It is printed again on the top of every page. */
  readonly isHead?: boolean;
  readonly canSplit?: boolean;
  /** Twips, at least. */
  readonly height?: number;
}

export interface Cell {
  /** Columns that it takes. */
  readonly across: number;
  /** Of cells that take several rows: the first, and the rooms below it. */
  readonly merge?: 'restart' | 'continue';
  readonly blocks: readonly Block[];
  /** Six hexadecimal digits. */
  readonly shade?: string;
  readonly middle?: boolean;
}

/** The end of a section; what it is comes last in WordprocessingML. */
export interface SectionEnd {
  readonly kind: 'section';
  readonly properties: string;
}

export type Block = Paragraph | Table | SectionEnd;

/** So small that nobody sees it. */
const tiny: ParagraphLook = { before: 0, after: 0, line: 20, exactLine: true };
const tinyMark = '<w:rPr><w:sz w:val="2"/></w:rPr>';

export function blocksXml(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.kind === 'paragraph') {
      parts.push(paragraphXml(block, next?.kind === 'section' ? next.properties : ''));
    } else if (block.kind === 'table') {
      parts.push(tableXml(block));
      // Two tables without a paragraph between them would be one.
      if (next?.kind === 'table') parts.push(tinyParagraph(''));
    } else if (blocks[index - 1]?.kind !== 'paragraph') parts.push(tinyParagraph(block.properties));
  }
  return parts.join('');
}

function paragraphXml({ look, content }: Paragraph, section: string): string {
  return `<w:p>${paragraphProperties(look, section)}${content}</w:p>`;
}

function tinyParagraph(section: string): string {
  const properties = paragraphProperties(tiny, `${tinyMark}${section}`);
  return `<w:p>${properties}</w:p>`;
}

const borders: Readonly<Record<Line, string>> = {
  single: 'w:val="single" w:sz="4"',
  double: 'w:val="double" w:sz="6"',
  dashed: 'w:val="dashed" w:sz="4"',
  dotted: 'w:val="dotted" w:sz="12"',
  thick: 'w:val="single" w:sz="18"',
};

function frameXml({ around, left = around, inside }: Frame): string {
  const side = (name: string, line: Line | undefined): string =>
    line ? `<w:${name} ${borders[line]} w:space="0" w:color="000000"/>` : `<w:${name} w:val="nil"/>`;
  return [
    side('top', around),
    side('left', left),
    side('bottom', around),
    side('right', around),
    side('insideH', inside),
    side('insideV', inside),
  ].join('');
}

function tableXml({ frame, columns, rows, left = 0, padding }: Table): string {
  const [above, beside] = padding;
  const width = columns.reduce((sum, column) => sum + column, 0);
  const edge = (name: string, size: number): string => `<w:${name} w:w="${size}" w:type="dxa"/>`;
  const cellMargins = [
    edge('top', above),
    edge('left', beside),
    edge('bottom', above),
    edge('right', beside),
  ].join('');
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${left}" w:type="dxa"/>`,
    `<w:tblBorders>${frameXml(frame)}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${cellMargins}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row) => rowXml(row, columns)),
    '</w:tbl>',
  ].join('');
}

function rowXml({ cells, isHead, canSplit, height }: Row, columns: readonly number[]): string {
  const properties = [
    canSplit ? '' : '<w:cantSplit/>',
    height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : '',
    isHead ? '<w:tblHeader/>' : '',
  ].join('');
  let column = 0;
  const content = cells.map((cell) => {
    const width = columns.slice(column, column + cell.across).reduce((sum, each) => sum + each, 0);
    column += cell.across;
    return cellXml(cell, width);
  });
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${content.join('')}</w:tr>`;
}

function cellXml({ across, merge, blocks, shade, middle }: Cell, width: number): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    across > 1 ? `<w:gridSpan w:val="${across}"/>` : '',
    merge ? `<w:vMerge w:val="${merge}"/>` : '',
    shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>` : '',
    middle ? '<w:vAlign w:val="center"/>' : '',
  ].join('');
  // The last thing in a cell is a paragraph.
  const end = blocks.at(-1)?.kind === 'paragraph' ? '' : tinyParagraph('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocksXml(blocks)}${end}</w:tc>`;
}

/** All paragraphs stay on the page of the one that follows, also those in tables. */
export function keepWithNext(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') block.look = { ...block.look, keepNext: true };
    else if (block.kind === 'table') for (const row of block.rows) keepRow(row);
  }
}

/** A row stays on the page of the one below it. */
export function keepRow({ cells }: Row): void {
  for (const { blocks } of cells) keepWithNext(blocks);
}
