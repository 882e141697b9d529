/** Lines with tabs between their cells → a table, the first line its head; no cell changes its place. */

import type { FixFor } from '../../../fix/fix-for.ts';
import { ruleFor } from '../../../markdown/bars.ts';
import { columnsOf, rowsOf } from '../../../markdown/pasted-tables.ts';
import { type Line, lineAround } from '../line-around.ts';

export const fix: FixFor<'md/pasted-table'> = ({ diagnostic, text, span }) => {
  const lines: Line[] = [];
  for (let at = span.start; lines.length < diagnostic.params.rows && at <= text.length; ) {
    const line = lineAround(text, at);
    lines.push(line);
    at = line.end + 1;
  }
  const written = lines.map((line) => line.text.replace(/\r$/, ''));
  const rows = rowsOf(written);
  const columns = columnsOf(rows);
  // Tabs of a text in quotes are written in another way.
  if (columns < 2 || lines.length < 2 || !written.some((line) => line.includes('\t'))) return undefined;
  const [indent = ''] = /^ *(?:>(?!\t) *)*/.exec(written[0] ?? '') ?? [];
  const newline = lines[0]?.text.endsWith('\r') ? '\r\n' : '\n';
  const edits = lines.map(({ start }, index) => {
    const cells = Array.from({ length: columns }, (_, at) =>
      (rows[index]?.[at] ?? '').replaceAll('|', '\\|'),
    );
    const rule = index === 0 ? `${newline}${indent}${ruleFor(columns)}` : '';
    const end = start + (written[index] ?? '').length;
    return { start, end, text: `${indent}| ${cells.join(' | ')} |${rule}` };
  });
  return { safe: false, edits };
};
