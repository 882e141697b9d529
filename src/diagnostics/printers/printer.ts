/** What every printer is: findings and a summary → the text of a report, without printing it. */

import type { Language } from '../../values/language.ts';
import type { Severity } from '../diagnostic.ts';
import type { PresentedDiagnostic } from '../present.ts';
import type { Paint } from '../style.ts';

export interface Summary {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Known from before, and therefore left out. */
  readonly baselined: number;
  /** Left out because another finding explains them. */
  readonly explained: number;
  /** Left out because a comment in the file says so. */
  readonly ignored: number;
  /** Left out of the list by `--max`, but counted above. */
  readonly unlisted: number;
  /** Errors that nobody asked to see, or that are known from before: they stop a build all the same. */
  readonly otherErrors: number;
  readonly milliseconds: number;
}

export interface PrintContext {
  readonly language: Language;
  readonly paint: Paint;
  /** Cells in a line of the terminal. */
  readonly columns: number;
  /** Terminals with Chinese fonts may show “ ” … ─ in two cells. */
  readonly ambiguousAsWide: boolean;
  /** Of ccstd. */
  readonly version: string;
  /** False when the configuration kept the check from running. */
  readonly completed: boolean;
  /** Whether findings of this severity make the run fail. */
  fails(severity: Severity): boolean;
  /** A path of the workspace as it is from where the user stands. */
  pathOf(file: string): string;
  /** The same for programs that know the repository as a whole: never with `..`. */
  pathInRepository(file: string): string;
  textOf(file: string): string | undefined;
}

export type Printer = (
  diagnostics: readonly PresentedDiagnostic[],
  summary: Summary,
  context: PrintContext,
) => string;
