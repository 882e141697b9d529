/**
 * Every row of the table that is too short gets empty cells, the head among them, and text right below a table
 * an empty line.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { cellsOfBars } from '../../../markdown/bars.ts';
import type { Edit } from '../../../source/place.ts';
import { type Line, lineAround } from '../line-around.ts';

const rule = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

export const fix: FixFor<'md/table-row'> = ({ text, span }) => {
  const row = lineAround(text, span.start);
  if (!row.text.includes('|'))
    return { safe: true, edits: [{ start: row.start, end: row.start, text: '\n' }] };
  let below = row;
  while (below.start > 0 && !rule.test(below.text.trimEnd())) below = lineAround(text, below.start - 1);
  const head = lineAround(text, below.start - 1);
  if (!rule.test(below.text.trimEnd()) || below.start === 0 || !head.text.includes('|')) return undefined;
  const rows: Line[] = [];
  for (let at = below.end + 1; at < text.length; ) {
    const line = lineAround(text, at);
    // Further left stands another key: `信息页: |`.
    if (!line.text.includes('|') || indentOf(line) < indentOf(head)) break;
    rows.push(line);
    at = line.end + 1;
  }
  const columns = Math.max(...[head, ...rows].map((line) => cellsOfBars(line.text)));
  const edits = [
    ...padded(head, ' |', columns),
    ...padded(below, '---|', columns),
    ...rows.flatMap((line) => padded(line, ' |', columns)),
  ];
  return edits.length > 0 ? { safe: true, edits } : undefined;
};

function indentOf({ text }: Line): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

function padded({ start, text }: Line, cell: string, columns: number): Edit[] {
  const written = text.trimEnd();
  const missing = columns - cellsOfBars(written);
  if (missing <= 0) return [];
  const end = start + written.length;
  return [{ start: end, end, text: (written.endsWith('|') ? '' : ' |') + cell.repeat(missing) }];
}
