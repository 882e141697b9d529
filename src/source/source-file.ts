/** A file of the workspace as text. */

export interface SourceFile {
  /** Relative to the workspace root, with `/`. */
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
}
