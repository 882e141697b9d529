/** What the compiler may ask of a browser of the Chromium family: pages as they are printed. */

export interface FoundBrowser {
  /** Absolute path of the program. */
  readonly path: string;
  /** Another text when the program is another one. */
  readonly stamp: string;
}

export interface PageToPrint {
  /** Below the output folder, with extension: what the page shows is named from there. */
  readonly path: string;
  readonly html: string;
  /** What the page shows, by path below the output folder; nothing else reaches it. */
  readonly shown: ReadonlyMap<string, Uint8Array>;
  /**
   * A script of the product that prepares the page for paper and answers with a text. Scripts of the page
   * itself do not run.
   */
  readonly prepare: string;
}

export interface PrintedPage {
  readonly pdf: Uint8Array;
  /** What the script answered. */
  readonly answer: string;
}

export interface PrintingBrowser {
  /** Such as `156.0.8078.108`. */
  readonly version: string;
  /** Several may be printed at once; throws `BrowserError`, and then this browser is to be closed. */
  print(page: PageToPrint): Promise<PrintedPage>;
  /** Nothing of it is left, neither a process nor a file. */
  close(): Promise<void>;
}

/** Why there is no PDF. */
export type BrowserFault =
  /** The library that drives browsers is not installed. */
  'no-driver' | 'not-started' | 'ended' | 'too-slow';

export class BrowserError extends Error {
  constructor(
    readonly fault: BrowserFault,
    /** What the machine said, on one line; for whoever looks into it. */
    readonly said: string,
  ) {
    super(`${fault}: ${said}`);
  }
}
