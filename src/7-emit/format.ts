/** What an output format is: a page, a book, a table or data → the content of one file. */
import type { Book, Page } from '../6-render/page.ts';
import type { Sheet } from '../6-render/sheet.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PageToPrint, PrintedPage } from '../host/browser/browser.ts';
import type { Host } from '../host/host.ts';
import type { Words } from '../model/words.ts';
import type { Workbook } from '../workbook/worksheet.ts';

export interface Artifact {
  /** Below the output folder, with extension. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the bytes say, of a file of text that was made as one. */
  readonly text?: string;
  /** Undefined for styles, scripts and images that pages use. */
  readonly sheet: Sheet | undefined;
  /** How its bytes are read; left out where nobody says. */
  readonly readable?: Format['readable'];
}

export interface Tools {
  /** For what a format needs of the machine, such as another program. */
  readonly host: Host;
  readonly words: Words;
  /** Name of the school or other organization. */
  readonly organization: string | undefined;
  /** A Word document of the school whose styles, head and foot are taken over. */
  readonly reference: Uint8Array | undefined;
  /** Content of a picture that a page shows, by its path below the output folder. */
  picture(path: string): Uint8Array | undefined;
  /** The file that an author named for such a picture, from the workspace root. */
  named(path: string): string | undefined;
  /** A style or a font of the pages, by its path below the output folder. */
  asset(path: string): Uint8Array | undefined;
  /** By the browser of the machine; undefined where that cannot be, which is then reported. */
  print(page: PageToPrint): Promise<BrowserPrint | undefined>;
  /**
   * Says what kept the format from making a file, or a part of one. An error stops the build, and nothing is
   * written.
   */
  report(finding: Diagnostic): void;
}

export interface BrowserPrint extends PrintedPage {
  /** Of the browser, such as `156.0.8078.108`. */
  readonly version: string;
}

/** What takes its time while other pages are made, and follows from its source alone. */
export interface ToPrint {
  /**
   * All that readers of the file will see, as it is compared and searched for what only teachers may read;
   * bytes are read as those of the format.
   */
  readonly source: string | Uint8Array;
  /** Digests of the pictures and whatever else is in it. */
  readonly shown: readonly string[];
  /** Undefined where it could not be made, which was reported. */
  print(): Promise<Uint8Array | undefined>;
}

export interface Table {
  readonly title: string;
  /** Head first. */
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold numbers; all others are text, whatever they look like. */
  readonly numberColumns: readonly number[];
}

/** What a format is made of, by the word for it. */
interface Inputs {
  /** Each sheet that has something to show. */
  readonly page: Page;
  /** Each sheet that stands alone. */
  readonly book: Book;
  readonly table: Table;
  /** Of each sheet that has one, or a table, which is one with one worksheet. */
  readonly workbook: Workbook;
  /** Facts of a sheet for programs. */
  readonly data: object;
}

type Content = string | Uint8Array | ToPrint | undefined;

export interface FormatOf<Kind extends keyof Inputs> {
  readonly of: Kind;
  readonly mediaType: string;
  /**
   * - `always`: whatever formats are asked for.
   * - `usually`: where nobody asks for formats.
   * - `asked`: when asked for by its name, which is that of its folder.
   */
  readonly made: 'always' | 'usually' | 'asked';
  /**
   * Undefined when there is nothing to make of this one. One is asked for after another, in the order of the
   * pages; the same input gives the same content.
   */
  encode(input: Inputs[Kind], tools: Tools): Content | Promise<Content>;
  /**
   * Every text that a reader of the file can find in it: searched for what only teachers may read. What
   * cannot be read reaches no student. Of what is printed its source is read.
   */
  readable(bytes: Uint8Array): Iterable<string>;
}

export type Format = { [Kind in keyof Inputs]: FormatOf<Kind> }[keyof Inputs];
