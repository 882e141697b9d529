/** Folds a word so that full-width and half-width spellings of a key or enumeration value compare equal. */
export function fold(word: string): string {
  return word.normalize('NFKC').trim();
}
