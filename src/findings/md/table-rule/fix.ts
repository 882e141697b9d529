/** Rows of bars get the line of hyphens below the first. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { lineAround } from '../line-around.ts';

export const fix: FixFor<'md/table-rule'> = ({ text, span }) => {
  const head = lineAround(text, span.start);
  const columns = (head.text.match(/(?<!\\)\|/g)?.length ?? 0) - 1;
  if (columns < 1) return undefined;
  const [indent = ''] = /^[ \t>]*/.exec(head.text) ?? [];
  return {
    safe: true,
    edits: [{ start: head.end, end: head.end, text: `\n${indent}|${'---|'.repeat(columns)}` }],
  };
};
