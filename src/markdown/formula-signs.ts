/** What authors of formulas type for themselves, and TeX reads as a comment or a blank: `85%`, `2~3`. */

/** Commands with the sign behind their backslash; what `\verb` holds stays as typed. */
const pieces = /\\verb\*?([^A-Za-z\s])[^\n]*?\1|\\(?:[A-Za-z]+|[\s\S])|%|~/g;

/** `tilde` is how whoever reads the formula next writes the sign. */
export function withTypedSigns(formula: string, tilde: string): string {
  return formula.replace(pieces, (piece, _, offset: number) => {
    if (piece === '%') return '\\%';
    return piece === '~' && isRange(formula.slice(0, offset), formula.slice(offset + 1)) ? tilde : piece;
  });
}

/** Those who know TeX write the blank of a line with it, before a command: `5~\mathrm{V}`. */
function isRange(before: string, after: string): boolean {
  return /[^\s{(~]$/.test(before) && !/\\[A-Za-z]+$/.test(before) && /^[^\s\\})~]/.test(after);
}
