/** Rows of bars get the line of hyphens below the first, with as many parts as there are columns. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { cellsOfBars, isRule, ruleFor } from '../../../markdown/bars.ts';
import { lineAround } from '../line-around.ts';

export const fix: FixFor<'md/table-rule'> = ({ text, span }) => {
  const head = lineAround(text, span.start);
  const columns = cellsOfBars(head.text);
  if (columns < 2) return undefined;
  const [indent = ''] = /^[ \t>]*/.exec(head.text) ?? [];
  const below = head.end < text.length ? lineAround(text, head.end + 1) : undefined;
  const ended = head.text.endsWith('\r') ? '\r' : '';
  if (!below || !isRule(below.text))
    return {
      safe: true,
      edits: [{ start: head.end, end: head.end, text: `\n${indent}${ruleFor(columns)}${ended}` }],
    };
  const end = below.start + below.text.trimEnd().length;
  const rule = `${indent}${ruleFor(columns, below.text)}`;
  return { safe: true, edits: [{ start: below.start, end, text: rule }] };
};
