/** An answer that lists what belongs into the gaps of its question → its parts. */
import { type Gap, gapNumber } from './gaps.ts';

/** `1.` and its like at the beginning, behind a space or behind a mark that ends a part. */
const marker = /(?:^|[\s；;，,。、])(?:([①-⑳])|[（(](\d{1,2})[)）]|(\d{1,2})(?:[、)）]|[.．](?!\d)))\s*/gu;

/** Numbered from 1, as `1. … 2. …`, `（1）…（2）…` or `①…②…`; undefined where it is no such list. */
export function numberedParts(answer: string): string[] | undefined {
  const marks: { readonly start: number; readonly end: number }[] = [];
  for (const match of answer.matchAll(marker)) {
    const [whole, circled, bracketed, dotted] = match;
    const no = circled === undefined ? Number(bracketed ?? dotted) : (circled.codePointAt(0) ?? 0) - 0x2460 + 1;
    if (no === marks.length + 1) marks.push({ start: match.index, end: match.index + whole.length });
  }
  const [first] = marks;
  if (!first || marks.length < 2 || answer.slice(0, first.start).trim() !== '') return undefined;
  return marks.map(({ end }, index) => trimmed(answer.slice(end, marks[index + 1]?.start)));
}

/** In the order of how surely they part one answer from the next. */
const separators = [/\r\n?|\n/u, /[；;]/u, /[、，,]/u];

/** The parts that lines, semicolons or commas make; one where there are none. */
export function listedParts(answer: string): string[] {
  const text = answer.trim();
  const by = separators.find((separator) => separator.test(text));
  return (by ? text.split(new RegExp(by, 'gu')) : [text]).map(trimmed).filter((part) => part !== '');
}

/** Undefined where the answer explains instead of listing, as it may do when the gaps have words of their own. */
export function gapAnswers(gaps: readonly Gap[], answer: string): string[] | undefined {
  const parts = numberedParts(answer) ?? (explains(answer) ? undefined : listedParts(answer));
  if (!parts || parts.length === 0) return undefined;
  const empty = gaps.every(({ words }) => words === '');
  return empty || parts.some((part) => gaps.some(({ words }) => words === part)) ? parts : undefined;
}

/** `① 接触器  ② 线圈` */
export function numbered(answers: readonly string[]): string {
  return answers.map((answer, index) => `${gapNumber(index + 1)} ${answer}`).join('\u3000');
}

function explains(answer: string): boolean {
  return /[。：:!！?？]./su.test(answer) || /[|$`]|!\[/u.test(answer) || answer.length > 200;
}

function trimmed(part: string | undefined): string {
  return (part ?? '').replace(/^[\s；;，,、]+|[\s；;，,、。.]+$/gu, '');
}
