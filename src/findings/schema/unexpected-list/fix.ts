/** Dashes before the parts of one thing → none. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { entryAt } from '../../../fix/syntax-at.ts';

export const fix: FixFor<'schema/unexpected-list'> = ({ text, tree, span }) => {
  const entry = entryAt(tree, span.start)?.entry;
  const list = entry?.value?.is === 'list' ? entry.value : undefined;
  if (!list || list.flow || !list.items.every((item) => item?.is === 'map')) return undefined;
  const edits = list.items.flatMap((item) => {
    const dash = text.lastIndexOf('-', (item?.start ?? 0) - 1);
    return /^- +$/.test(text.slice(dash, item?.start)) ? [{ start: dash, end: dash + 1, text: ' ' }] : [];
  });
  return edits.length === list.items.length ? { safe: false, edits } : undefined;
};
