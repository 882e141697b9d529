/** Lines that begin with a known key and a wrong separator → edits that put the right one there. */
import type { Edit } from '../diagnostics/diagnostic.ts';
import { isKnownKey } from './known-keys.ts';
import { structuralLines } from './structural-lines.ts';

/** `at` is where the finding stands; the other lines of the file with the same slip are put right with it. */
export function separatorEdits(text: string, at: number, separator: '：' | ':'): Edit[] {
  const starts = new Set([at]);
  for (const line of structuralLines(text)) {
    const match =
      new RegExp(`^([\\s-]*)([^\\s:：'"#]+)${separator}(?![ \\t/]|$)`).exec(line.text) ??
      (separator === '：' ? /^([\s-]*)([^\s:：'"#]+)：/.exec(line.text) : null);
    if (match && isKnownKey(match[2] ?? '')) starts.add(line.start + (match[1]?.length ?? 0) + (match[2]?.length ?? 0));
  }
  return [...starts]
    .sort((a, b) => a - b)
    .map((start) => {
      const space = /^[ \t\u3000\u00a0]*/.exec(text.slice(start + 1))?.[0] ?? '';
      const end = start + 1 + space.length;
      const lineEnds = /^(\r?\n|$)/.test(text.slice(end, end + 2));
      return { start, end, text: lineEnds ? ':' : ': ' };
    });
}
