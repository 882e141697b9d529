/** Sheets → artifacts, one after another, in every format asked for. */

import { type Book, Page } from '../6-render/page.ts';
import type { Renderer } from '../6-render/renderer.ts';
import type { Sheet } from '../6-render/sheet.ts';
import type { TableFormats } from '../6-render/template-data.ts';
import { formats } from '../generated/formats.ts';
import { tablesWorkbook } from '../workbook/table-worksheet.ts';
import { BookPages } from './book-pages.ts';
import type { Artifact, Format, Tools, ToPrint } from './format.ts';

export interface Emitter {
  /** What a sheet becomes; that of a book comes with the sheet that holds the whole of it. */
  artifacts(sheet: Sheet): AsyncIterable<Artifact | Unprinted>;
  /** Whether that follows from the plain data of the sheet, and from no other sheet. */
  isPlain(sheet: Sheet): boolean;
}

/** It is made when it is asked for, and nothing but its source is needed to compare it with others. */
export interface Unprinted extends Pick<ToPrint, 'shown'> {
  /** In the place of what it will be: its bytes are those of the source. */
  readonly source: Artifact;
  print(): Promise<Artifact | undefined>;
}

export type Formats = Readonly<Record<string, () => Promise<Format>>>;

/** One for each renderer: the formats are loaded once. `names` left out = those that are usually made. */
export async function emitters(
  names: readonly string[] | undefined,
  all: Formats = formats,
): Promise<(renderer: Renderer, tools: Tools) => Emitter> {
  const wanted = await wantedFormats(names, all);
  const makesBooks = wanted.some(([, format]) => format.of === 'book');
  return (renderer, tools) => {
    const books = new BookPages();
    return {
      isPlain: ({ workbook }) =>
        wanted.every(([, { of }]) => of !== 'book' && (of !== 'workbook' || workbook === undefined)),
      async *artifacts(sheet) {
        const page = new Page(sheet, renderer);
        const book = makesBooks ? books.add(page) : undefined;
        for (const [name, format] of wanted) {
          const content = await encode(format, page, book, tools);
          if (content === undefined) continue;
          const { mediaType, readable } = format;
          const made = { path: `${sheet.path}.${name}`, mediaType, sheet, readable };
          if (typeof content === 'string') yield { ...made, ...ofText(content) };
          else if (content instanceof Uint8Array) yield { ...made, bytes: content };
          else yield unprinted(made, content);
        }
      },
    };
  };
}

/** Half a character is written as another one: then the bytes say what the text is. */
function ofText(content: string): Pick<Artifact, 'bytes' | 'text'> {
  const bytes = new TextEncoder().encode(content);
  return content.isWellFormed() ? { bytes, text: content } : { bytes };
}

function unprinted(made: Omit<Artifact, 'bytes'>, { source, shown, print }: ToPrint): Unprinted {
  return {
    source: { ...made, bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source },
    shown,
    async print() {
      const bytes = await print();
      return bytes && { ...made, bytes };
    },
  };
}

function encode(format: Format, page: Page, book: Book | undefined, tools: Tools) {
  const { title, table, numberColumns = [], workbook, data } = page.sheet;
  switch (format.of) {
    case 'page':
      return format.encode(page, tools);
    case 'book':
      return book && format.encode(book, tools);
    case 'table':
      return table && format.encode({ title, rows: table, numberColumns }, tools);
    case 'workbook':
      if (workbook) return format.encode(workbook(), tools);
      return (
        table &&
        format.encode(tablesWorkbook(title, [{ name: title, title, rows: table, numberColumns }]), tools)
      );
    case 'data':
      return data && format.encode(data, tools);
  }
}

/** Names of the formats that a build makes of tables, and of workbooks. */
export async function tableFormats(
  names: readonly string[] | undefined,
  all: Formats = formats,
): Promise<TableFormats> {
  const wanted = await wantedFormats(names, all);
  const of = (kind: Format['of']) => wanted.filter(([, format]) => format.of === kind).map(([name]) => name);
  return { table: of('table'), workbook: of('workbook') };
}

async function wantedFormats(names: readonly string[] | undefined, all: Formats) {
  const loaded = await Promise.all(
    Object.entries(all).map(async ([name, load]) => [name, await load()] as const),
  );
  return loaded.filter(
    ([name, { made }]) => made === 'always' || (names?.includes(name) ?? made === 'usually'),
  );
}

/** Names of those that people read: of pages first, then of books. */
export async function formatsForReaders(): Promise<readonly string[]> {
  const loaded = await Promise.all(
    Object.entries(formats).map(async ([name, load]) => ({ name, of: (await load()).of })),
  );
  return (['page', 'book'] as const).flatMap((kind) =>
    loaded.filter((format) => format.of === kind).map(({ name }) => name),
  );
}
