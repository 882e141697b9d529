/**
 * The answer of a gap → the line that students write it on. Its width is that of the kind of answer, which
 * the sentence around it tells anyway, and never that of the answer: two numbers, two words, two sentences
 * look alike however long they are.
 */
import type { TextDirective } from 'mdast-util-directive';
import { displayWidth } from '../values/display-width.ts';

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

/** Whether a gap holds an answer: only the line to write on stands in one whose answer was taken out. */
export function isAnswered(answer: string): boolean {
  return !/^＿*$/.test(answer.trim());
}

/** The same of a gap in Markdown, which may hold a picture without words. */
export function holdsAnswer({ children }: TextDirective): boolean {
  return children.some((child) => child.type !== 'text' || isAnswered(child.value));
}

function kindOf(answer: string): keyof typeof widths {
  if (/^[+\-±≈<>≤≥]?\s*\d[\d.,:/×^%‰\s-]*[a-zμω°℃]{0,4}$/iu.test(answer)) return 'number';
  return /[,;:。、!?]|\s\S+\s\S+\s/u.test(answer) || answer.length > 12 ? 'sentence' : 'word';
}

function lineOf(kind: keyof typeof widths): string {
  return '＿'.repeat(widths[kind]);
}

/** An answer is set smaller than the text around it, down to this share, where its line is short. */
const smallest = 0.62;
const usual = 0.95;

/**
 * The size at which an answer stands on the line that students have for it, as a share of the text around
 * it; undefined where it is too long for that.
 */
export function sizeInGap(answer: string): number | undefined {
  const room = gapFor(answer).length;
  const size = Math.min(usual, (room * 2) / Math.max(1, displayWidth(answer.trim())));
  return size < smallest ? undefined : Math.floor(size * 100) / 100;
}
