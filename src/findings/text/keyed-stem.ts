/** A question whose stem is looked at, with what its key says. */

export interface KeyedStem {
  /** With blanks where students see nothing. */
  readonly stem: string;
  /** As its author wrote it, gaps and all. */
  readonly typed: string;
  readonly kind: string | undefined;
  /** Whether a sign says what the key says; undefined where there is no key that signs could say. */
  readonly namesKey: ((sign: string) => boolean) | undefined;
  /** The same of all the options that are wrong. */
  readonly namesOthers?: ((sign: string) => boolean) | undefined;
  /** Whether words give the answer, or a part of it. */
  readonly isAnswer: (words: string) => boolean;
  /** The answer in words: of a choice the texts of its right options. */
  readonly answer: readonly string[];
  /** The texts of the other options. */
  readonly others: readonly string[];
}

/** Letters and digits alone: what two texts say, however they are set. */
export function folded(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
