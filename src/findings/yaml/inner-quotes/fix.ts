/** A text with the quotes of YAML inside → the same text in quotes that do not occur in it. */

import type { FixFor } from '../../../fix/fix-for.ts';
import { spellInline } from '../../../fmt/spelling.ts';

export const fix: FixFor<'yaml/inner-quotes'> = ({ text, span: { start, end } }) => {
  const value = text.slice(start, end);
  const quote = value.slice(0, 1);
  // Quotes round the whole text are those of YAML, all others are the author's.
  const wrapped = value.endsWith(quote) && value.split(quote).length > 3;
  const inner = wrapped ? value.slice(1, -1) : value;
  return /\\|\s#/.test(inner)
    ? undefined
    : { safe: true, edits: [{ start, end, text: spellInline(inner, true) }] };
};
