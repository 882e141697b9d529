/** Lines that begin with a known key and a wrong separator → edits that put the right one there. */

import { isKnownKey } from '../../fix/known-keys.ts';
import { contentColumn, structuralLines } from '../../fix/structural-lines.ts';
import type { Edit } from '../../source/place.ts';

/**
 * `at` is where the finding stands; other lines with the same slip are put right with it where they cannot be
 * text: not items of a list, not what goes on from the line above.
 */
export function separatorEdits(text: string, at: number, separator: '：' | ':'): Edit[] {
  const starts = new Set([at]);
  const slip =
    separator === '：'
      ? /^(\s*)([^\s:：'"#-][^\s:：'"#]*)：/
      : /^(\s*)([^\s:：'"#-][^\s:：'"#]*):(?![ \t\r/]|$)/;
  let above: string | undefined;
  for (const { text: line, start } of structuralLines(text)) {
    const [, indent = '', key = ''] = slip.exec(line) ?? [];
    const mayBegin =
      above === undefined || /[:：]\s*$/.test(above) || contentColumn(line) <= contentColumn(above);
    if (key !== '' && mayBegin && isKnownKey(key)) starts.add(start + indent.length + key.length);
    above = line;
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
