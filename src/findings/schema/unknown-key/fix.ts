/** A misspelt key → the only one that is near; words that people commonly use for a key mean just that. */

import type { FixFor } from '../../../fix/fix-for.ts';
import { isNearSynonym } from '../../../fix/known-keys.ts';
import { onlyOne } from '../../../fix/replace-value.ts';
import { entryAt, respell } from '../../../fix/syntax-at.ts';
import { fold, nearForm, undressed } from '../../../language/fold.ts';

export const fix: FixFor<'schema/unknown-key'> = ({ diagnostic, text, tree, span }) => {
  const at = entryAt(tree, span.start);
  const word = onlyOne(diagnostic.params.suggestions);
  if (!at || word === undefined || at.map.entries.some(({ key }) => fold(key.text) === fold(word)))
    return undefined;
  const { text: typed } = at.entry.key;
  const isSure = isNearSynonym(typed, word) || undressed(typed) === nearForm(word);
  return { safe: isSure, edits: [respell(at.entry.key, text, word)] };
};
