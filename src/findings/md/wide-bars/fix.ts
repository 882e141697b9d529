/** Rows get bars that draw a table, and the line of hyphens below the first where there is none. */
import type { FixFor } from '../../../fix/fix-for.ts';
import type { Edit } from '../../../source/place.ts';
import { lineAround } from '../line-around.ts';

export const fix: FixFor<'md/wide-bars'> = ({ text, span }) => {
  const edits: Edit[] = [];
  let line = lineAround(text, span.start);
  let hasRule = false;
  while (/[｜│┃]/.test(line.text)) {
    const row = line.text.replace(/\|/g, '\\|').replace(/[｜│┃]/g, '|');
    hasRule ||= /^[\s|:-]*-[\s|:-]*$/.test(row);
    edits.push({ start: line.start, end: line.end, text: row });
    if (line.end >= text.length) break;
    line = lineAround(text, line.end + 1);
  }
  const [head] = edits;
  if (!head || edits.length < 2) return undefined;
  const typed = head.text.trim();
  const columns =
    (typed.match(/(?<!\\)\|/g)?.length ?? 0) +
    1 -
    Number(typed.startsWith('|')) -
    Number(typed.endsWith('|'));
  const [indent = ''] = /^[ \t>]*/.exec(head.text) ?? [];
  const rule = hasRule ? '' : `\n${indent}|${'---|'.repeat(columns)}`;
  return { safe: true, edits: [{ ...head, text: head.text + rule }, ...edits.slice(1)] };
};
