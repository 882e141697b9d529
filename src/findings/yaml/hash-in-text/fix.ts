/** A text that a `#` cuts → the whole text in quotes. */

import type { FixFor } from '../../../fix/fix-for.ts';
import { nodesOf } from '../../../fix/syntax-at.ts';
import { spellInline } from '../../../fmt/spelling.ts';

export const fix: FixFor<'yaml/hash-in-text'> = ({ text, tree, span: { start, end } }) => {
  for (const node of nodesOf(tree)) {
    if (
      node.is !== 'scalar' ||
      node.style !== 'plain' ||
      node.end > start ||
      text.slice(node.end, start).trim() !== ''
    )
      continue;
    const written = text.slice(node.start, end);
    // Folded lines read the same between quotes.
    const quoted = written.includes('\n') ? `'${written.replaceAll("'", "''")}'` : spellInline(written, true);
    return { safe: true, edits: [{ start: node.start, end, text: quoted }] };
  }
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!/(?:^\s*(?:- +)*-|:)[ \t]+$/.test(before)) return undefined;
  const written = text.slice(start, end);
  const [hashes = '', space = ''] = /^#+(\s?)/.exec(written) ?? [];
  // With a space behind it a sign that opens the line may well be that of a comment, or of a heading.
  return space === '' || /^#\s\d/.test(written)
    ? { safe: true, edits: [{ start, end, text: spellInline(written, true) }] }
    : { safe: false, edits: [{ start, end, text: spellInline(written.slice(hashes.length), false) }] };
};
