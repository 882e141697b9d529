/** Lines that begin with a known key and a wrong separator → edits that put the right one there. */

import { isMeantForKey } from '../../fix/known-keys.ts';
import { contentColumn, structuralLines } from '../../fix/structural-lines.ts';
import type { Edit } from '../../source/place.ts';

function isKeyBelow(line: string, below: string): boolean {
  const [, key = ''] = /^\s*([^\s:：'"#-][^\s:：'"#]*)[:：]/.exec(below) ?? [];
  return key !== '' && contentColumn(below) === contentColumn(line) && isMeantForKey(key);
}

/**
 * `at` is where the finding stands; other lines with the same slip are put right with it where they cannot be
 * text: not what goes on from the line above, and no item of a list but one with a second key below it.
 */
export function separatorEdits(text: string, at: number, separator: '：' | ':'): Edit[] {
  const starts = new Set([at]);
  const slip =
    separator === '：'
      ? /^(\s*)([^\s:：'"#-][^\s:：'"#]*)：/
      : /^(\s*)([^\s:：'"#-][^\s:：'"#]*):(?![ \t\r/]|$)/;
  const lines = structuralLines(text);
  for (const [index, { text: line, start }] of lines.entries()) {
    const dashes = /^\s*(?:- +)+/.exec(line)?.[0] ?? '';
    const blank = ' '.repeat(dashes.length) + line.slice(dashes.length);
    const [, indent = '', key = ''] = slip.exec(blank) ?? [];
    if (key === '' || !isMeantForKey(key)) continue;
    const above = lines[index - 1]?.text;
    const below = lines[index + 1]?.text ?? '';
    const mayBegin =
      above === undefined || /[:：]\s*$/.test(above) || contentColumn(line) <= contentColumn(above);
    if (dashes === '' ? mayBegin : isKeyBelow(line, below)) starts.add(start + indent.length + key.length);
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
