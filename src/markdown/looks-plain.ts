/** Recognizes text without any Markdown syntax, which needs no parser to become paragraphs. */

import { joinLines } from './join-lines.ts';
import { linesKeptApart } from './notation/kept-lines.ts';
import { startsWithPoint } from './notation/points.ts';
import { holdsProgram } from './notation/program-lines.ts';

/** Anything that could mean something somewhere; a text with one of these is left to the parser. */
const special = /[\\`*_[\]<>|~^$&@\t\r\0\uFEFF]|::|:fill|:填空|:\/\/|www\.| $/im;
const startsBlock = /^(?:[ #+:=-]|\d{1,9}[.)])/m;

/** True only if the text surely is paragraphs of plain lines, separated by empty lines. */
export function looksPlain(text: string): boolean {
  if (special.test(text) || startsBlock.test(text)) return false;
  if (!text.includes('\n')) return true;
  if (startsWithPoint.test(text) || holdsProgram(text)) return false;
  return text.split(/\n{2,}/).every((part) => linesKeptApart(part.split('\n')).size === 0);
}

/** The paragraphs of a plain text. */
export function plainParagraphs(text: string): string[] {
  const parts = text.split(/\n{2,}/).map((part) => part.replace(/^\n|\n$/g, ''));
  return parts.filter((part) => part !== '').map(joinLines);
}
