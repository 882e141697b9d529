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

/** The word that people dress up as **基准学时**, 【基准学时】, 3.基准学时, or with spaces inside. */
export function undressed(word: string): string {
  return nearForm(word)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/^(?:\d{1,2}[.．、)）]|[(（]?[一二三四五六七八九十]{1,3}[、)）.])/u, '')
    .replace(/^[*#"'“”‘’【】[\]《》<>「」]+|[*#"'“”‘’【】[\]《》<>「」]+$/gu, '');
}
