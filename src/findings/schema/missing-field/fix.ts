/** An element without an id → the one made of its name, before its first key; other fields only authors know. */

import type { FixFor } from '../../../fix/fix-for.ts';
import { entryAt } from '../../../fix/syntax-at.ts';
import { fold } from '../../../language/fold.ts';

export const fix: FixFor<'schema/missing-field'> = ({ diagnostic, text, tree, span }) => {
  const { field, example } = diagnostic.params;
  const at = entryAt(tree, span.start);
  if (!at || at.map.flow || !['id', '标识'].includes(fold(field)) || !/: [^…]+$/.test(example))
    return undefined;
  const { start, end } = at.entry.key;
  // The key is written, with nothing behind it.
  if (at.entry.value === null && text[end] === ':' && fold(at.entry.key.text) === fold(field))
    return { safe: false, edits: [{ start, end: end + 1, text: example }] };
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  // The first key of a list's item stands behind its hyphen.
  return { safe: false, edits: [{ start, end: start, text: `${example}\n${' '.repeat(column)}` }] };
};
