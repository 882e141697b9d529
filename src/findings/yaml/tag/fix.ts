/** A text that starts with `!` → the same text in quotes; what is a type of YAML is left to the author. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { lineValue, quoteValue } from '../line-value.ts';

export const fix: FixFor<'yaml/tag'> = ({ diagnostic, text, span }) => {
  const value = diagnostic.params.tag.startsWith('!!') ? undefined : lineValue(text, span.start);
  return value?.text.startsWith('!') ? { safe: true, edits: [quoteValue(value)] } : undefined;
};
