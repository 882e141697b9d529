/** An answer that lists what belongs into the gaps of its question → its parts. */
import { type Gap, gapNumber } from './gaps.ts';

/**
 * ① and (1) anywhere; `1.` and its like at the beginning, behind a space or behind a mark that ends a part.
 */
const marker = /([①-⑳])\s*|[（(](\d{1,2})[)）]\s*|(?:^|[\s；;，,。、])(\d{1,2})(?:[、)）]|[.．](?!\d))\s*/gu;

/** Numbered from 1, as `1. … 2. …`, `（1）…（2）…` or `①…②…`; undefined where it is no such list. */
export function numberedParts(answer: string): string[] | undefined {
  const marks: { readonly start: number; readonly end: number }[] = [];
  for (const match of answer.matchAll(marker)) {
    const [whole, circled, bracketed, dotted] = match;
    const no =
      circled === undefined ? Number(bracketed ?? dotted) : (circled.codePointAt(0) ?? 0) - 0x2460 + 1;
    if (no === marks.length + 1) marks.push({ start: match.index, end: match.index + whole.length });
  }
  const [first] = marks;
  if (!first || marks.length < 2 || answer.slice(0, first.start).trim() !== '') return undefined;
  return marks.map(({ end }, index) => trimmed(answer.slice(end, marks[index + 1]?.start)));
}

/** In the order of how surely they part one answer from the next; the last takes them all. */
const separators = [/\r\n?|\n/u, /[；;]/u, /、/u, /[，,]/u, /[\r\n；;、，,]+/u];

/** What is said of the answers and is none itself. */
const remark = /^(?:顺序(?:不限|可换|可以?互换)|(?:答案)?(?:合理|意思对|写对)?即可|均可|任选.*|等)$/u;

/**
 * The parts that lines, semicolons or commas make: as many as there are gaps, where one of them makes so
 * many.
 */
function listedParts(answer: string, wanted: number): string[] {
  const text = answer.trim();
  const ways = separators
    .filter((separator) => separator.test(text))
    .map((separator) => partsBy(text, separator));
  return ways.find(({ length }) => length === wanted) ?? ways[0] ?? [text];
}

function partsBy(text: string, separator: RegExp): string[] {
  return text
    .split(new RegExp(separator, 'gu'))
    .map(trimmed)
    .filter((part) => part !== '' && !remark.test(part));
}

/**
 * Undefined where the answer explains instead of listing, as it may do when the gaps have words of their own.
 */
export function gapAnswers(gaps: readonly Gap[], answer: string): string[] | undefined {
  if (answer.trim() === '') return undefined;
  const parts = numberedParts(answer) ?? (explains(answer) ? undefined : listedParts(answer, gaps.length));
  if (!parts) return undefined;
  const known = parts.filter((part) => gaps.some(({ words }) => words === part)).length;
  return gaps.every(({ words }) => words === '') || known * 2 > parts.length ? parts : undefined;
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
