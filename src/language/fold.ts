/** Folds a word so that full-width and half-width spellings of a key or enumeration value compare equal. */
export function fold(word: string): string {
  return word.normalize('NFKC').trim();
}

/** The form in which words that are near a key are compared: spaces, hyphens and capitals say nothing. */
export function nearForm(word: string): string {
  return fold(word)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}
