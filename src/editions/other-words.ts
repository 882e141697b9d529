/**
 * A text → another one of the same make: every letter and digit another, and two that differ still different;
 * punctuation, spaces, and so the marks of Markdown, stay. It has the same length, and a number stays a
 * number, so that a gap for it has the same width.
 */
export function otherWords(text: string): string {
  return text.replace(/\p{N}|\p{L}/gu, (char) => (units.has(char) ? char : next(char)));
}

/** Behind a number they tell that it is one. */
const units: ReadonlySet<string> = new Set('μµΩΩω℃');

/** Runs in which the next character after the last is the first. */
const runs: readonly (readonly [first: string, last: string])[] = [
  ['0', '9'],
  ['a', 'z'],
  ['A', 'Z'],
  ['０', '９'],
  ['ａ', 'ｚ'],
  ['Ａ', 'Ｚ'],
  ['一', '龥'],
];

function next(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const run = runs.find(([first, last]) => char >= first && char <= last);
  if (run) return char === run[1] ? run[0] : String.fromCodePoint(code + 1);
  // Neighbours change places.
  const other = String.fromCodePoint(code % 2 === 0 ? code + 1 : code - 1);
  return /\p{L}|\p{N}/u.test(other) ? other : char;
}
