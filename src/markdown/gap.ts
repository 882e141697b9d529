/**
 * The answer of a gap → the line that students write it on. Its width is that of the kind of answer, which
 * the sentence around it tells anyway, and never that of the answer: two numbers, two words, two sentences
 * look alike however long they are.
 */

/**
 * In full-width characters of print, 3.7 mm each: a hand needs about 7 mm for a character and 4 mm for a
 * digit.
 */
const widths = { number: 4, word: 8, sentence: 16 } as const;

/** Room enough to write, where nobody said what. */
export const emptyGap = lineOf('word');

export function gapFor(answer: string): string {
  const line = answer.trim();
  if (/^＿+$/.test(line)) return line;
  return line === '' ? emptyGap : lineOf(kindOf(answer.normalize('NFKC')));
}

function kindOf(answer: string): keyof typeof widths {
  if (/^[+\-±≈<>≤≥]?\s*\d[\d.,:/×^%‰\s-]*[a-zμω°℃]{0,4}$/iu.test(answer)) return 'number';
  return /[,;:。、!?]|\s\S+\s\S+\s/u.test(answer) || answer.length > 12 ? 'sentence' : 'word';
}

function lineOf(kind: keyof typeof widths): string {
  return '＿'.repeat(widths[kind]);
}
