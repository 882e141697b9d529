/** What the compiler may ask of the machine; everything else of it is pure. */

import type { BroughtSource } from '../packages/package-source.ts';
import type { Brought } from './brought.ts';
import type { FoundBrowser, PrintingBrowser } from './browser/browser.ts';
import type { Progress } from './progress.ts';
import type { Revision } from './revision.ts';
import type { Thread } from './threads.ts';

export interface FoundFile {
  /** Relative to the folder that was searched, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Like `Host.stamp`, but also of a file that was changed a moment ago. */
  readonly stamp: string;
  /** A link; it may lead anywhere, or nowhere. */
  readonly link?: true;
  /**
   * The name is not UTF-8, so that no program finds the file again: what it most likely says. A folder ends
   * with `/`.
   */
  readonly meant?: string;
}

export interface Host {
  /** Absolute path, with `/`, of where the user stands. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Undefined when there is no such file; throws `HostError` when it cannot be read. */
  read(path: string): Uint8Array | undefined;
  /** Its first bytes, so many of them as there are up to a number; for the rest like `read`. */
  readStart(path: string, length: number): Uint8Array | undefined;
  size(path: string): number | undefined;
  /**
   * A text that is another one as soon as the file is changed, without its content being read; undefined
   * where there is no file. Of a file that was changed a moment ago it is good for nothing, and equals that
   * of no later moment.
   */
  stamp(path: string): string | undefined;
  /** The path with all links followed; undefined when there is nothing. */
  realPath(path: string): string | undefined;
  /**
   * Files below a folder in no particular order, and folders whose name cannot be read. Links to folders are
   * not followed; with `linkedFolders` they are handed on, with `/` at the end of their path.
   */
  walk(folder: string, skip: (folder: string) => boolean, linkedFolders?: boolean): Iterable<FoundFile>;
  /**
   * A killed program leaves half a file: for places where nobody looks yet. Files of the user go through
   * `replaceFile`.
   */
  write(path: string, bytes: Uint8Array): void;
  /** Makes a file that was not there; false, and nothing happens, where one is. */
  create(path: string, bytes: Uint8Array): boolean;
  /**
   * Replaces what was there in one step: the file is the old one or the new one at every moment. The folder
   * it leaves stays, also when it is empty.
   */
  move(from: string, to: string): void;
  /**
   * Gives a file the rights of the one that it will replace, which must be one that may be written. False where
   * that one has a second name: a file that took its place would not.
   */
  makeAlike(path: string, replaced: string): boolean;
  /**
   * A folder with all that is in it, in one step. False where something stands in its place or the machine
   * cannot: then everything is where it was, and its files are moved one by one.
   */
  moveFolder(from: string, to: string): boolean;
  /** Nothing happens where there is nothing; folders that become empty are removed, too. */
  remove(path: string): void;
  /** With all that is in it, empty folders too; nothing happens where there is nothing. */
  removeFolder(path: string): void;
  /**
   * A name for this run of the program that no other has, on this machine or another; it can be part of a
   * path.
   */
  readonly program: string;
  /** False only for a run that certainly ended; of other machines nothing is known. */
  isRunning(program: string): boolean;
  /** Milliseconds; 0 = until what happened meanwhile is told. */
  wait(time: number): Promise<void>;
  /** How many threads are worth starting beside this one: 0 where it has the only processor. */
  readonly threads: number;
  /** Starts one, which makes parts of a build. */
  openThread(): Promise<Thread>;
  /**
   * Does work that a user's Ctrl-C does not break off: the program ends behind it. Meant for a moment in which
   * the output is neither the old one nor the new one.
   */
  unbroken<T>(work: () => T): Promise<T>;
  /** From here on memory is dearer than time: the work is very large. */
  saveMemory(): void;
  /** Edge, Chrome or Chromium, by which pages are printed; undefined where none is installed. */
  browser(): FoundBrowser | undefined;
  /** Starts it, for as many pages as are to be printed; throws `BrowserError`. */
  openBrowser(found: FoundBrowser): Promise<PrintingBrowser>;
  /** What version control has of a folder at a revision; throws `RevisionError`. */
  revision(folder: string, name: string): Promise<Revision>;
  /**
   * What lies elsewhere, in memory; paths of this machine are absolute. Throws `BringError`. No other verb uses a
   * network, and `ccstd fetch` and `ccstd upgrade` alone use this one.
   */
  bring(source: BroughtSource): Promise<Brought>;
  /** The commits that touched a file of the folder, the last one first; none outside of version control. */
  commitsOf(folder: string, path: string): Promise<readonly string[]>;
  /** Told how far the run is. */
  readonly progress: Progress;
  sha256(bytes: Uint8Array): string;
  /** The day on the machine's calendar, `2026-09-01`. */
  day(): string;
  /** A text that is another one for every other version of the product, or of what runs it. */
  product(): string;
  /** Files of `templates/` that come with the product, by path below it; the scripts of the pages with them. */
  templates(): ReadonlyMap<string, string>;
}

/**
 * The day to compare dates with: `SOURCE_DATE_EPOCH` says it where the same input must always give the same
 * output.
 */
export function today(host: Host): string {
  const { SOURCE_DATE_EPOCH: epoch } = host.env;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
    : host.day();
}

/** The machine refused something; the message is for the user. */
export class HostError extends Error {
  constructor(
    readonly operation: 'read' | 'write',
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${operation} ${path}: ${reason}`);
  }
}
