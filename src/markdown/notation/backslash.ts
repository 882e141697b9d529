/**
 * Decides whether a backslash is a mark: it is one only before a sign that could be a mark there, and never
 * in a path or a word of code.
 */

/** From a drive or a server to the next mark of a sentence; folders may have spaces in their names. */
const path = /(?:(?<![A-Za-z])[A-Za-z]:\\|\\\\(?=[\p{L}\p{N}]))[^\r\n，。；、！？：“”《》（）`]*/gu;
const partOfWord = /[^\s，。；、！？：“”《》（）]/;
const literal = /\\[\p{L}\p{N}]/u;
const anywhere = /[`*_~$[\]<|&:^]/;
const startsBlock = /[#>+\-=]/;
const markersBefore = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*$/;
const numberBefore = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*\d{1,9}$/;

export function isEscape(source: string, offset: number): boolean {
  const sign = source.charAt(offset + 1);
  if (sign === '\\' || inPathOrCode(source, offset)) return false;
  if (anywhere.test(sign)) return true;
  if (sign === '!') return source.charAt(offset + 2) === '[';
  if (sign === '(') return source.charAt(offset - 1) === ']';
  const before = source.slice(lineStart(source, offset), offset);
  if (sign === '.' || sign === ')') return numberBefore.test(before);
  return startsBlock.test(sign) && markersBefore.test(before);
}

/** A backslash at the end of a line breaks it, unless a path ends there. */
export function breaksLine(source: string, offset: number): boolean {
  return !inPathOrCode(source, offset);
}

function inPathOrCode(source: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && partOfWord.test(source.charAt(start - 1))) start--;
  let end = offset;
  while (end < source.length && partOfWord.test(source.charAt(end))) end++;
  if (literal.test(source.slice(start, end))) return true;
  const from = lineStart(source, offset);
  const to = source.slice(offset).search(/[\r\n]/);
  const line = source.slice(from, to < 0 ? source.length : offset + to);
  return [...line.matchAll(path)].some(
    ({ index, 0: { length } }) => from + index <= offset && offset < from + index + length,
  );
}

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}
