/** Lines with tabs between their cells → a table, the first line its head. */

import type { FixFor } from '../../../fix/fix-for.ts';
import type { Edit } from '../../../source/place.ts';
import { lineAround } from '../line-around.ts';

export const fix: FixFor<'md/pasted-table'> = ({ text, span }) => {
  const edits: Edit[] = [];
  let line = lineAround(text, span.start);
  const columns = line.text.trim().split('\t').length;
  for (;;) {
    const cells = line.text.trim().split('\t');
    if (cells.length !== columns || columns < 2) break;
    const [indent = ''] = /^[ >]*/.exec(line.text) ?? [];
    const row = `${indent}| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
    const rule = edits.length === 0 ? `\n${indent}|${'---|'.repeat(columns)}` : '';
    edits.push({ start: line.start, end: line.end, text: row + rule });
    if (line.end >= text.length) break;
    line = lineAround(text, line.end + 1);
  }
  return edits.length > 1 ? { safe: false, edits } : undefined;
};
