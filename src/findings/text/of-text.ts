/** What stands where an answer would, and is a part of the text that is asked about. */
import type { OpenAnswer } from './answers-in-text.ts';

interface Place {
  readonly stem: string;
  /** With blanks in place of gaps. */
  readonly shown: string;
  readonly options: readonly string[];
}

export function isOfText(found: OpenAnswer, place: Place): boolean {
  return isGapAlone(found, place) || isUnit(found, place) || isProgram(found, place);
}

/** `range(:fill[1], :fill[10])` */
function isGapAlone({ words, start }: OpenAnswer, { stem, shown }: Place): boolean {
  const seen = shown.slice(start, start + words.length);
  return seen !== stem.slice(start, start + words.length) && !/[\p{L}\p{N}√×✓✗]/u.test(seen);
}

/** `电流是（　）A。` with numbers to choose from. */
function isUnit({ words }: OpenAnswer, { options }: Place): boolean {
  return (
    /^[（(【［[][\s_＿]*[）)】］\]]\s*[AFHgdh]\s*[。.]?$/.test(words) &&
    options.length > 0 &&
    options.every((option) => /^\s*[-+±≈<>≤≥]?\s*\d/.test(option))
  );
}

/** An instruction and its operand. */
const statement = /^\s*(?:=|[A-Z]{1,6})\s+%?[A-Za-z]{1,3}\d/;

/** `= Q0.0` below `O :fill[Q0.0]`: lines of a program, between which is no word of Chinese. */
function isProgram({ start }: OpenAnswer, { stem, shown }: Place): boolean {
  const gap = stem.search(/:(?:fill|填空)\[/u);
  if (gap < 0) return false;
  const from = stem.lastIndexOf('\n', Math.min(gap, start)) + 1;
  const end = stem.indexOf('\n', Math.max(gap, start));
  const lines = shown.slice(from, end < 0 ? undefined : end);
  return statement.test(lineAt(shown, start)) && !/\p{Script=Han}/u.test(lines);
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, end < 0 ? undefined : end);
}
