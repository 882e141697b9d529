/**
 * Where something stands: a path to a value of a document, or a stretch of a file; and what replaces a
 * stretch.
 */

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
