/** What stands behind the key or dash of a line, without a comment, and its spelling in quotes. */

import { goesOnBelow, lineAround } from '../../fix/structural-lines.ts';
import { spellInline } from '../../fmt/spelling.ts';
import type { Edit } from '../../source/place.ts';

export interface LineValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Undefined where the value goes on below: then a part of it is not the text. */
export function lineValue(text: string, offset: number): LineValue | undefined {
  const line = lineAround(text, offset);
  if (goesOnBelow(text, line)) return undefined;
  const head = /^[\s]*(?:- +)*(?:[^\s:'"#[{][^:'"#]*?:[ \t]+)?/.exec(line.text)?.[0] ?? '';
  if (head.trim() === '') return undefined;
  const value = line.text
    .slice(head.length)
    .replace(/\s+#.*$/, '')
    .trimEnd();
  const start = line.start + head.length;
  return value === '' ? undefined : { text: value, start, end: start + value.length };
}

export function quoteValue({ text, start, end }: LineValue): Edit {
  return { start, end, text: spellInline(text, true) };
}
