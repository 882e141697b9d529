/**
 * White space as authors mean it: a browser would show the line breaks of Chinese text as spaces in the middle
 * of a sentence, and several blanks in brackets, left to write in, as one.
 */

const wide =
  '[\\p{Script=Han}\\u3000-\\u303f\\u3040-\\u30ff\\uff00-\\uffef\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026]';
const breakInChinese = new RegExp(`(?<=${wide})\\n(?=${wide})`, 'gu');

const roomToWrite = /(?<=[（(])[ \u00a0\u3000]{2,}(?=[）)])/gu;

export function joinLines(text: string): string {
  return text.replace(breakInChinese, '').replace(roomToWrite, asWideBlanks);
}

/** As wide as what was typed, and at least as wide as a letter needs. */
function asWideBlanks(blanks: string): string {
  const halves = [...blanks].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : 1), 0);
  return '\u3000'.repeat(Math.max(2, Math.ceil(halves / 2)));
}
