/** What the layer over a page shows of a check. */

export type Language = 'zh-CN' | 'en';
export type Words = Readonly<Record<Language, string>>;

/** With both languages: the layer speaks that of the preview. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: Words;
  readonly label: Partial<Words>;
  readonly help: Partial<Words>;
  /** From the root of the workspace. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

export interface Findings {
  readonly errors: number;
  readonly warnings: number;
  /** The worst ones first. */
  readonly list: readonly Finding[];
}
