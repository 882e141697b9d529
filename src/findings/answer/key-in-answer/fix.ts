/** A key in the place of the answer → the key of the question; what explains it stays its answer. */

import { withoutOpening } from '../../../answers/key-in-answer.ts';
import type { FixFor } from '../../../fix/fix-for.ts';
import { holds, nodesOf } from '../../../fix/syntax-at.ts';
import { readsBackPlain, spellInline } from '../../../fmt/spelling.ts';

export const fix: FixFor<'answer/key-in-answer'> = ({ diagnostic, text, tree, span }) => {
  const { key, correct } = diagnostic.params;
  for (const node of nodesOf(tree)) {
    const entry =
      node.is === 'map' && !node.flow
        ? node.entries.find(({ value }) => holds(value, span.start))
        : undefined;
    if (entry?.value?.is !== 'scalar') continue;
    const written = `${correct}: ${spellInline(key, !readsBackPlain(key))}`;
    const { start } = entry.key;
    if (withoutOpening(entry.value.text) === key) {
      if (entry.value.style !== 'plain' && entry.value.style !== 'quoted') return undefined;
      return { safe: true, edits: [{ start, end: entry.value.end, text: written }] };
    }
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const before = `${written}\n${' '.repeat(start - line)}`;
    return { safe: true, edits: [{ start, end: start, text: before }] };
  }
  return undefined;
};
