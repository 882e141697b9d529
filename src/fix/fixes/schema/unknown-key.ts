/** A misspelt key → the only one that is near; words that people commonly use for a key mean just that. */

import { fold } from '../../../2-validate/fold.ts';
import type { FixFor } from '../../fix-for.ts';
import { isNearSynonym } from '../../known-keys.ts';
import { onlyOne } from '../../replace-value.ts';
import { entryAt, respell } from '../../syntax-at.ts';

export const fix: FixFor<'schema/unknown-key'> = ({ diagnostic, text, tree, span }) => {
  const at = entryAt(tree, span.start);
  const word = onlyOne(diagnostic.params.suggestions);
  if (!at || word === undefined || at.map.entries.some(({ key }) => fold(key.text) === fold(word))) return undefined;
  return { safe: isNearSynonym(at.entry.key.text, word), edits: [respell(at.entry.key, text, word)] };
};
