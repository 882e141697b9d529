/**
 * A text as a spreadsheet may open it: one that would be read as a formula gets an apostrophe before it;
 * numbers stay numbers.
 */
export function harmlessCell(text: string): string {
  return opensFormula.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** The signs of a Chinese keyboard are read like the others, and blanks before a sign as nothing. */
export const opensFormula = /^(?:[\t\r\n]|[\s\u200b\u2060]*[=+\-@＝＋－＠])/;
