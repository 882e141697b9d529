/**
 * Joins lines of Chinese text, whose line breaks a browser would show as spaces in the middle of a sentence.
 */

const wide =
  '[\\p{Script=Han}\\u3000-\\u303f\\u3040-\\u30ff\\uff00-\\uffef\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026]';
const breakInChinese = new RegExp(`(?<=${wide})\\n(?=${wide})`, 'gu');

export function joinLines(text: string): string {
  return text.replace(breakInChinese, '');
}
