/** Known words joined in one text → a list of them. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { listWith, scalarAt } from '../../../fix/syntax-at.ts';

export const fix: FixFor<'schema/joined-words'> = ({ diagnostic, text, tree, span }) => {
  const { words } = diagnostic.params;
  const scalar = scalarAt(tree, span.start);
  if (!scalar || scalar.style === 'literal' || scalar.style === 'folded') return undefined;
  const { start, end } = scalar;
  const list = listWith(tree, start);
  if (!list) return { safe: true, edits: [{ start, end, text: `[${words.join(', ')}]` }] };
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!list.flow && !/^ *- +$/.test(before)) return undefined;
  return { safe: true, edits: [{ start, end, text: words.join(list.flow ? ', ' : `\n${before}`) }] };
};
