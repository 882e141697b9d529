/** What the rules of notation ask about the text that is being read. */
export interface Reading {
  readonly source: string;
  /** Places of marks at the start of lines that are known to be signs. */
  readonly signs: ReadonlySet<number>;
}

/** The rules are made once; which text they read now, they ask each time. */
export type CurrentReading = () => Reading;
