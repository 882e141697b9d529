/**
 * A row that is too short gets empty cells, a head that is too short gets columns, and text right below a
 * table an empty line.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { lineAround } from '../line-around.ts';

const rule = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

export const fix: FixFor<'md/table-row'> = ({ diagnostic, text, span }) => {
  const { cells, columns } = diagnostic.params;
  const row = lineAround(text, span.start);
  if (!row.text.includes('|'))
    return { safe: true, edits: [{ start: row.start, end: row.start, text: '\n' }] };
  if (cells < columns) return { safe: true, edits: [padded(row, ' |', columns - cells)] };
  let below = row;
  while (below.start > 0 && !rule.test(below.text)) below = lineAround(text, below.start - 1);
  const head = lineAround(text, below.start - 1);
  if (!rule.test(below.text) || below.start === 0 || !head.text.includes('|')) return undefined;
  return { safe: true, edits: [padded(head, ' |', cells - columns), padded(below, '---|', cells - columns)] };
};

function padded({ start, text }: ReturnType<typeof lineAround>, cell: string, count: number) {
  const written = text.trimEnd();
  const end = start + written.length;
  return { start: end, end, text: (written.endsWith('|') ? '' : ' |') + cell.repeat(count) };
}
