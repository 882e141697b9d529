/** Tabs, full-width and no-break spaces before the text of any line → ordinary spaces that are as wide. */

import { lineAround, structuralLines } from '../../fix/structural-lines.ts';
import type { Edit } from '../../source/place.ts';

const anySpace = '[ \\t\\u3000\\u00a0\\u2000-\\u200a\\u202f]';
const indentation = new RegExp(`^${anySpace}*(?:-${anySpace}+)*`);

/** `at` is where the finding stands; texts in blocks are left alone. */
export function indentEdits(text: string, at: number): Edit[] {
  const lines = new Map(
    [...structuralLines(text), lineAround(text, at)].map((line) => [line.start, line.text]),
  );
  return [...lines]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, line]) => {
      const [indent = ''] = indentation.exec(line) ?? [];
      const plain = indent
        .replace(/-[\t\u3000]/g, '- ')
        .replace(/[\t\u3000]/g, '  ')
        .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ');
      return plain === indent ? [] : [{ start, end: start + indent.length, text: plain }];
    });
}
