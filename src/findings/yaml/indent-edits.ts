/** Tabs, full-width and no-break spaces before the text of any line → ordinary spaces. */

import { lineAround, structuralLines } from '../../fix/structural-lines.ts';
import type { Edit } from '../../source/place.ts';
import { TabDepth } from './tab-depth.ts';

const anySpace = '[ \\t\\u3000\\u00a0\\u2000-\\u200a\\u202f]';
const indentation = new RegExp(`^${anySpace}*(?:-${anySpace}+)*`);

/** `at` is where the finding stands; texts in blocks are left alone. */
export function indentEdits(text: string, at: number): Edit[] {
  const lines = new Map(
    [...structuralLines(text), lineAround(text, at)].map((line) => [line.start, line.text]),
  );
  const depth = new TabDepth();
  const inOrder = [...lines].sort(([a], [b]) => a - b);
  return inOrder.flatMap(([start, line], index) => {
    const [indent = ''] = indentation.exec(line) ?? [];
    const [before = '', dashes = ''] = [indent.replace(/-.*$/, ''), /-.*$/.exec(indent)?.[0]];
    const tabs = before.split('\t').length - 1;
    const typed = spaced(before).length;
    const columns = depth.of(line, typed, tabs, textsFrom(inOrder, index + 1));
    depth.take(line, columns);
    const plain = ' '.repeat(columns) + spaced(dashes.replace(/-[\t\u3000]/g, '- '));
    return plain === indent ? [] : [{ start, end: start + indent.length, text: plain }];
  });
}

function* textsFrom(lines: readonly (readonly [number, string])[], from: number): Iterable<string> {
  for (let at = from; at < lines.length; at++) yield lines[at]?.[1] ?? '';
}

function spaced(blank: string): string {
  return blank.replace(/[\t\u3000]/g, '  ').replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ');
}
