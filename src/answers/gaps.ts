/**
 * The gaps of a question: where they stand in its text, what is to be written into each, and the numbers that
 * tell them apart.
 */

export interface Gap {
  readonly start: number;
  /** As the author wrote it; empty where only the room is left. */
  readonly words: string;
  readonly inCode: boolean;
}

const opening = /:(?:fill|填空)\[/gu;

/** In running text, tables and code alike; a colon behind a backslash opens none. */
export function gapsIn(text: string): Gap[] {
  const gaps: Gap[] = [];
  opening.lastIndex = 0;
  for (const match of text.matchAll(opening)) {
    const inside = match.index + match[0].length;
    const end = closing(text, inside);
    const isText = /(?<!\\)(?:\\\\)*\\$/.test(text.slice(Math.max(0, match.index - 64), match.index));
    if (end === undefined || isText || match.index < (gaps.at(-1)?.start ?? 0)) continue;
    const words = text.slice(inside, end).trim();
    gaps.push({
      start: match.index,
      words: /^＿+$/u.test(words) ? '' : words,
      inCode: isCode(text.slice(0, match.index)),
    });
  }
  return gaps;
}

function isCode(before: string): boolean {
  const fences = before.match(/^[ \t]*(?:```|~~~)/gmu)?.length ?? 0;
  const ticks = before.slice(before.lastIndexOf('\n') + 1).match(/`+/g)?.length ?? 0;
  return fences % 2 === 1 || ticks % 2 === 1;
}

function closing(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '[') depth++;
    else if (sign === ']' && depth-- === 0) return at;
  }
  return undefined;
}

/** ① to ⑳, then (21). */
export function gapNumber(no: number): string {
  return no <= 20 ? String.fromCodePoint(0x2460 + no - 1) : `(${no})`;
}

const ownNumber = /(?:[①-⑳]|[（(]\s*\d{1,2}\s*[)）]|\d{1,2}[.、．])\s*$/u;

/** With its number before each gap, where there are several and the author did not number them. */
export function withNumberedGaps(text: string): string {
  const gaps = gapsIn(text);
  if (gaps.length < 2 || gaps.some(({ start }) => ownNumber.test(text.slice(0, start)))) return text;
  return gaps.reduceRight(
    (done, { start }, index) => done.slice(0, start) + gapNumber(index + 1) + done.slice(start),
    text,
  );
}

/**
 * Lines, underscores and empty brackets that leave room to write as gaps do, and gaps with a slip, which are
 * a finding already.
 */
const room =
  /_{2,}|＿{2,}|[（(][ \t\u3000\u00A0]+[)）]|^::(?:blank|空行)|[:：][ \t]?(?:fill|填空)[ \t]?[[［【(（{]/mu;

/** What was typed for a gap: `____` or `（　）`. */
export function typedGap(text: string): string | undefined {
  return /_{2,}|＿{2,}|[（(][ \t\u3000\u00A0]+[)）]/u.exec(text)?.[0];
}

export function leavesRoom(text: string): boolean {
  return gapsIn(text).length > 0 || room.test(text);
}
