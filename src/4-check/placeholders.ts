/**
 * Finds what was never meant to be printed: placeholders, and what a language model says before it begins.
 */

import { matchesOf } from '../values/matches.ts';
import {
  anywhere,
  bareHead,
  blank,
  ofProgramming,
  type Surroundings,
  unasked,
  variables,
  whole,
  wholeUnasked,
} from './placeholder-patterns.ts';

export interface Placeholder {
  readonly words: string;
  readonly start: number;
}

/** Nearly every text has none of these, and is done with after one look. */
const trigger =
  /待[定补分填完编撰录更插上添]|[填键输][写入上]|【|此处|语言模型|作为.{0,4}(?:AI|人工智能)|以下是|^(?:好的|当然|没问题|可以的)|希望.{0,16}帮助|请随时|TODO|TBD|FIXME|[Xx]{2}|[Ll]orem|an AI|, here|! Here|cannot browse|略|\{\{|\$[{A-Z]|%[A-Z]|[?？][ \t]*$|[…⋯]|\.\.|。。|···|同[上前左]|见附|未[填定完]|待续|选择一项|Choose an|[×○〇◯＊Ⅹ]{2}|\*\*|某某|[[［<＜〈]|[△▲◎]{2}|^[（(]|示例[文内]|留?空白?[）)】]?[。.]?$|[这此]里?处?[写填输插描说]|(?:情况|需要|实际).{0,4}[填输键插补添修调替改]|[_＿]{3}|[：:][ \t]*$|AI\s?草稿|(?:AI|智能|GPT|Seek)\s?(?:自动)?(?:生成|起草|撰写)|[Cc]lick|^新的|[Nn]ew |[Tt]ext here|Document title|请(?:在此|于此|填|输|键|插|补|添)|^[ \t]*(?:[~》〉＞｜丨]|nul|nil|none|undef|nan)/imu;

/** Code, formulas and addresses in Markdown hold what they hold. */
const literal = /(`{1,})[^`][\s\S]*?\1|~~~[\s\S]*?~~~|\$\$[\s\S]+?\$\$|\$[^$\n]+\$|\]\([^)\n]*\)/gu;

/** A lesson on word processors and templates shows placeholders on purpose. */
const aboutPlaceholders = /占位(?:符|文字|文本)|placeholder/i;

export function findPlaceholders(
  text: string,
  { markdown, asks }: Surroundings = { markdown: false, asks: false },
): Placeholder[] {
  if (!trigger.test(text)) return [];
  const prose = markdown ? text.replace(literal, (one) => one.replace(/[^\n]/g, '\uFFFC')) : text;
  if (aboutPlaceholders.test(prose)) return [];
  const found = patternsFor(text, prose, asks).flatMap((pattern) =>
    matchesOf(prose, pattern).map((match) => ({
      words: match[0].trim(),
      start: match.index + leading(match[0]),
    })),
  );
  found.push(...wholeText(prose, asks), ...(asks ? [] : unfilled(prose, markdown)));
  found.sort((a, b) => a.start - b.start || b.words.length - a.words.length);
  // Two patterns may see the same words: 【待定】 is one placeholder.
  return found.filter(
    ({ start: from }, index) =>
      !found.slice(0, index).some((earlier) => from < earlier.start + earlier.words.length),
  );
}

function patternsFor(text: string, prose: string, asks: boolean): readonly RegExp[] {
  return [
    ...anywhere,
    ...(asks ? [] : unasked),
    ...(prose.length === text.length && ofProgramming.test(text) ? [] : variables),
  ];
}

function wholeText(text: string, asks: boolean): Placeholder[] {
  const words = text.trim();
  const isWhole = [...whole, ...(asks ? [] : wholeUnasked)].some((pattern) => pattern.test(words));
  return isWhole ? [{ words, start: leading(text) }] : [];
}

/** Blanks and bare heads, line by line. */
function unfilled(text: string, markdown: boolean): Placeholder[] {
  const found: Placeholder[] = [];
  const lines = text.split('\n');
  let start = 0;
  for (const [index, line] of lines.entries()) {
    // In Markdown a line of underscores parts paragraphs, and a row of a table may be a form.
    const isMark = markdown && (/^\s*(?:_\s*){3,}$/.test(line) || line.includes('|'));
    const gap = isMark ? undefined : matchesOf(line, blank)[0];
    const next = lines.slice(index + 1).find((one) => one.trim() !== '');
    const isBare = bareHead.test(line) && (next === undefined || bareHead.test(next));
    if (gap) found.push({ words: gap[0], start: start + gap.index });
    else if (isBare) found.push({ words: line.trim(), start: start + leading(line) });
    start += line.length + 1;
  }
  // A form that was never filled in has many lines; who looks at the first sees the others.
  return found.slice(0, 1);
}

/** A text that is a label and a colon, with nothing behind. */
export function isBareHead(text: string): boolean {
  return bareHead.test(text.trim());
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
