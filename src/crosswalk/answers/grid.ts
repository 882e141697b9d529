/** An answer as rows, for tables that other programs read. */

export interface Grid {
  /** What tells it apart from the others, column by column, in CSV; of the same length in all of them. */
  readonly key: readonly string[];
  readonly keyHeads: readonly string[];
  readonly title: string;
  /** One line below the title; empty for none. */
  readonly lead: string;
  /** Head first. */
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold numbers. */
  readonly numberColumns: readonly number[];
}
