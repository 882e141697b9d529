/** A single text where a list is meant → a list of that text. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { nodesOf } from '../../../fix/syntax-at.ts';

export const fix: FixFor<'schema/not-a-list'> = ({ text, tree, span }) => {
  for (const node of nodesOf(tree)) {
    const entry =
      node.is === 'map' && !node.flow
        ? node.entries.find(({ value }) => value?.is === 'scalar' && value.start === span.start)
        : undefined;
    if (entry?.value?.is !== 'scalar' || (entry.value.style !== 'plain' && entry.value.style !== 'quoted'))
      continue;
    // With separators inside it is several texts, and where to cut them is the author's to say.
    if (/[,;，；、\n]/.test(entry.value.text)) return undefined;
    const column = entry.key.start - (text.lastIndexOf('\n', entry.key.start - 1) + 1);
    const between = text.slice(entry.key.end, entry.value.start);
    if (!/^\s*:[ \t]+$/.test(between)) return undefined;
    return {
      safe: false,
      edits: [{ start: entry.key.end, end: entry.value.start, text: `:\n${' '.repeat(column + 2)}- ` }],
    };
  }
  return undefined;
};
