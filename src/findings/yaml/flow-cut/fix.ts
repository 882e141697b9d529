/**
 * A text that brackets cut → the same text in quotes; only with `--unsafe` where it might be a list after
 * all.
 */

import type { FixFor } from '../../../fix/fix-for.ts';
import { nodesOf } from '../../../fix/syntax-at.ts';
import { spellInline } from '../../../fmt/spelling.ts';

export const fix: FixFor<'yaml/flow-cut'> = ({ text, tree, span }) => {
  for (const node of nodesOf(tree)) {
    if (node.is === 'list' && node.flow && node.items.some((item) => item?.start === span.start)) {
      const safe = node.items.some((item) => item?.is === 'map' && item.start === span.start);
      return {
        safe,
        edits: [
          {
            start: span.start,
            end: span.end,
            text: spellInline(text.slice(span.start, span.end).trim(), true),
          },
        ],
      };
    }
    const at =
      node.is === 'map' && node.flow ? node.entries.findIndex(({ key }) => key.start === span.start) : -1;
    const before = node.is === 'map' ? node.entries[at - 1]?.value : undefined;
    if (before?.is === 'scalar' && before.style === 'plain') {
      return {
        safe: false,
        edits: [
          { start: before.start, end: span.end, text: spellInline(text.slice(before.start, span.end), true) },
        ],
      };
    }
  }
  return undefined;
};
