/**
 * Kinds of characters, as the rules of notation tell them apart; an empty text stands for the edge of a
 * paragraph.
 */

const space = /^(?:$|\s)/;
const sign = /^[\p{P}\p{S}]/u;
const letter = /^[\p{L}\p{N}\p{M}]/u;
const wide = /^[\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026]/u;
const ascii = /^[A-Za-z0-9]/;

export const isSpace = (char: string): boolean => space.test(char);
export const isSign = (char: string): boolean => sign.test(char);
/** Letters of any script, digits included. */
export const isLetter = (char: string): boolean => letter.test(char);
export const isWide = (char: string): boolean => wide.test(char);
export const isAscii = (char: string): boolean => ascii.test(char);
export const isWideSign = (char: string): boolean => isWide(char) && isSign(char);
/** What a multiplication, a power or a range may stand behind and before. */
export const endsOperand = (char: string): boolean =>
  /^[A-Za-z0-9)\]}°℃℉%‰′″Ω㎜㎝㎡㎏\u0370-\u03ff]/u.test(char);
export const startsOperand = (char: string): boolean => /^[A-Za-z0-9([{$°√+\-.\u0370-\u03ff]/u.test(char);
export const opensQuote = (char: string): boolean => /^[“‘「『（【《〈([{<]/.test(char);
export const closesQuote = (char: string): boolean => /^[”’」』）】》〉)\]}>]/.test(char);

/** The whole character that ends before a place, or that starts at it. */
export function characterBefore(source: string, offset: number): string {
  return /.$/su.exec(source.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
}

export function characterAt(source: string, offset: number): string {
  const code = source.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}
