/** A finding as data: a code with its parameters and a place; words and line numbers are added when it is shown. */
import type { Code, DiagnosticParams } from '../generated/catalogue.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Keys (in English) and positions from the root of a document to one of its values. */
export type Path = readonly (string | number)[];

/** A value inside a document; its offsets are worked out only when the finding is shown. */
export interface Place {
  readonly file: string;
  readonly path: Path;
  /** Point at the key of the value instead of the value. */
  readonly on?: 'key' | 'value';
  /** Line inside a text of several lines, from 0. */
  readonly line?: number;
}

/** A stretch of a file, in UTF-16 code units from its start. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export type Where = Place | Span;

export interface Related {
  readonly where: Where;
  /** Which of the `notes` of the catalogue page stands here. */
  readonly note: string;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix {
  /** Keeps the meaning; others need `fix --unsafe`. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly params: DiagnosticParams[C];
  readonly where: Where;
  readonly related: readonly Related[];
  readonly fix?: Fix;
}

export interface MessageTexts {
  readonly title: string;
  readonly label?: string;
  readonly help?: string;
  readonly notes?: Readonly<Record<string, string>>;
}

export interface CatalogueEntry {
  readonly severity: Severity;
  /** Rule sets in which this is reported; left out = all. */
  readonly profiles?: readonly string[];
  readonly texts: Readonly<Record<'zh-CN' | 'en', MessageTexts>>;
}

export interface Explanation {
  readonly prose: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly wrong: string;
  readonly right: string;
}

/** Extra facts a reporter may add to a finding. */
export interface ReportOptions {
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  readonly severity?: Severity;
}
