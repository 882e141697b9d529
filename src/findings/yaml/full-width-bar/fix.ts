/** `题目: ｜` above the lines of a text → `题目: |`. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { scalarAt } from '../../../fix/syntax-at.ts';

export const fix: FixFor<'yaml/full-width-bar'> = ({ diagnostic, tree, span }) => {
  const scalar = scalarAt(tree, span.start);
  if (!scalar?.text.includes('\n')) return undefined;
  return { safe: true, edits: [{ start: span.start, end: span.end, text: diagnostic.params.right }] };
};
