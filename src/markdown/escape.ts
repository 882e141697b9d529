/** Turns plain author text into HTML or Markdown that shows exactly that text. */

import { escapeMarkup } from '../values/escape-markup.ts';

/** Most texts have none of these, and are what they are. */
const markupOrBlank = /[&<>"'\s]/;

/** For text that stands between tags; line breaks stay. */
export function escapeHtmlLines(text: string): string {
  if (!markupOrBlank.test(text)) return text;
  return escapeMarkup(text.replace(/^[\r\n]+|\s+$/g, '')).replace(/\r\n?|\n/g, '<br>');
}

/**
 * Characters that may start something wherever they stand; a character that no template can make special
 * stays readable.
 */
const anywhere = /[\\`*[\]|~$]|<(?=[A-Za-z/!?]|$)|&(?=[#A-Za-z]|$)|:(?=:)|(?<!:):(?=(?:fill|填空)\[)/g;
const underscores = /_+/g;
const inWord = /[\p{L}\p{N}]/u;
/** `#`, `-`, `1.` and others start a block only at the start of a line. */
const atStart = /^(?:[#>]|[-+](?=[-+\s]|$)|=(?==*$)|:(?=[-:]))/;
const numberAtStart = /^(\d{1,9})([.)])(?=\s|$)/;
const hashesAtEnd = /(?<=^|\s)#(?=#*$)/;
/**
 * An address that contains a backslash would show it, so such an address must not be one before the escapes
 * are read.
 */
const schemeOfEscaped = /(https?)(:)(?=\/\/\S*\\)/gi;
const wwwOfEscaped = /(www)(\.)(?=\S*\\)/gi;

/**
 * The one line break that headings, items and cells of a table can hold; the space keeps words apart where a
 * reader drops HTML.
 */
const lineBreak = ' <br>';

/** Most texts are nothing else: none of these characters can start anything, wherever it stands. */
const plain = /^[A-Za-z0-9一-龥，。、；：（）《》“”？！]*$/;

/** Safe in a paragraph, a heading, a list item and a table cell; line breaks stay. */
export function escapeCommonMark(text: string): string {
  if (plain.test(text)) return text;
  return escapeInLine(text).replace(atStart, '\\$&').replace(numberAtStart, '$1\\$2');
}

/** The same behind other text on the line, where nothing can open a block. */
export function escapeInLine(text: string): string {
  if (plain.test(text)) return text;
  return text
    .split(/\r\n?|\n/)
    .map(escapeLine)
    .join('\n')
    .trim()
    .replace(/\n/g, lineBreak);
}

function escapeLine(text: string): string {
  const line = text.replace(/[ \t]+/g, ' ').trim();
  return line
    .replace(anywhere, '\\$&')
    .replace(underscores, (run, index: number, whole: string) =>
      standsInWord(whole, index, run.length) ? run : run.replaceAll('_', '\\_'),
    )
    .replace(hashesAtEnd, '\\#')
    .replace(schemeOfEscaped, '$1\\$2')
    .replace(wwwOfEscaped, '$1\\$2');
}

function standsInWord(whole: string, index: number, length: number): boolean {
  const before = whole.slice(Math.max(0, index - 2), index).match(/.$/u)?.[0] ?? '';
  const after = whole.slice(index + length).match(/^./u)?.[0] ?? '';
  return inWord.test(before) && inWord.test(after);
}
