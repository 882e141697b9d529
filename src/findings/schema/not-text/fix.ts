/** `- 温度: 15~25℃` in a list of texts, which YAML takes for a key and its value → the same text in quotes. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { nodesOf } from '../../../fix/syntax-at.ts';
import { spellInline } from '../../../fmt/spelling.ts';

export const fix: FixFor<'schema/not-text'> = ({ text, tree, span }) => {
  for (const node of nodesOf(tree)) {
    if (node.is !== 'list' || node.flow) continue;
    for (const item of node.items) {
      const [entry, second] = item?.is === 'map' && !item.flow ? item.entries : [];
      if (entry?.key.start !== span.start || second || entry.key.style !== 'plain') continue;
      const { value, key } = entry;
      const isLine = value?.is === 'scalar' && !text.slice(key.start, value.end).includes('\n');
      if (!isLine || value.style !== 'plain') return undefined;
      const written = spellInline(text.slice(key.start, value.end), true);
      return { safe: true, edits: [{ start: key.start, end: value.end, text: written }] };
    }
  }
  return undefined;
};
