/** What the index says of one page. */

export interface FoundPage {
  /** From the folder whose index this is. */
  readonly path: string;
  readonly document: string;
  readonly title: string;
  readonly number?: string;
  /** What the number is on paper, where that is longer. */
  readonly fullNumber?: string;
  readonly trail?: readonly string[];
  readonly sections?: readonly FoundSection[];
}

export interface FoundSection {
  readonly heading?: string;
  readonly anchor?: string;
  readonly text?: string;
}
