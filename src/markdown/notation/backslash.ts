/**
 * Decides whether a backslash is a mark: it is one only before a sign that could be a mark there, and never
 * in a path, a pattern or a word of code.
 */
import { isCommandTo, isQuotedArgument, readsAsPattern } from './patterns.ts';

/** From a drive or a server to the next mark of a sentence; folders may have spaces in their names. */
const path = /(?:(?<![A-Za-z])[A-Za-z]:\\|\\\\(?=[\p{L}\p{N}]))[^\r\n，。；、！？：“”《》（）`]*/gu;
const emptyLine = /(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)/;
const partOfWord = /[^\s，。；、！？：“”《》（）]/;
const anywhere = /[`*_~$[\]<&:^|]/;
/** Of a table, whose cells may hold a bar. */
const rule = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/m;
/** Far above what is typed, so that a text full of bars or backslashes is not read again and again. */
const longestTable = 10_000;
const longestCommand = 300;
const longestWord = 100;
const startsBlock = /[#>+\-=]/;
const markersBefore = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*$/;
const numberBefore = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*\d{1,9}$/;

export function isEscape(source: string, offset: number): boolean {
  const sign = source.charAt(offset + 1);
  if (sign === '\\') return false;
  // Nothing else could write the bar of a cell.
  if (sign === '|' && rule.test(blockAround(source, offset))) return true;
  if (sign === '|' && isInWord(source, offset)) return false;
  if (inPathOrCode(source, offset)) return false;
  if (anywhere.test(sign)) return true;
  if (sign === '!') return source.charAt(offset + 2) === '[';
  if (sign === '(') return source.charAt(offset - 1) === ']';
  const before = source.slice(lineStart(source, offset), offset);
  if (sign === '.' || sign === ')') return numberBefore.test(before);
  return startsBlock.test(sign) && markersBefore.test(before);
}

/** `a\|b`: an alternative of a pattern. */
const isInWord = (source: string, offset: number): boolean =>
  /\w/.test(source.charAt(offset - 1)) && /\w/.test(source.charAt(offset + 2));

/** A backslash at the end of a line breaks it, unless a path ends there or a command goes on below. */
export function breaksLine(source: string, offset: number): boolean {
  return !inPathOrCode(source, offset) && !goesOnBelow(source.slice(lineStart(source, offset), offset + 1));
}

/** `gcc -o a \`: a line of nothing but ASCII, with room before its last sign. */
export function goesOnBelow(line: string): boolean {
  return /^[\x20-\x7e\t]*\S[ \t]\\$/.test(line);
}

function inPathOrCode(source: string, offset: number): boolean {
  let start = offset;
  while (start > Math.max(0, offset - longestWord) && partOfWord.test(source.charAt(start - 1))) start--;
  let end = offset;
  while (end < Math.min(source.length, offset + longestWord) && partOfWord.test(source.charAt(end))) end++;
  if (readsAsPattern(source.slice(start, end))) return true;
  const from = lineStart(source, offset);
  const to = source.slice(offset).search(/[\r\n]/);
  const line = source.slice(from, to < 0 ? source.length : offset + to);
  const before = line.slice(Math.max(0, offset - from - longestCommand), offset - from);
  if (isCommandTo(before) || isQuotedArgument(before)) return true;
  return [...line.matchAll(path)].some(
    ({ index, 0: { length } }) => from + index <= offset && offset < from + index + length,
  );
}

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}

/** From the empty line above to the empty line below, as far as a table reaches. */
function blockAround(source: string, offset: number): string {
  const above = source.slice(Math.max(0, offset - longestTable), offset);
  const below = source.slice(offset, offset + longestTable);
  return `${above.split(emptyLine).at(-1) ?? ''}${below.split(emptyLine)[0] ?? ''}`;
}
