/** A text that starts with `*` → the same text in quotes. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { lineValue, quoteValue } from '../line-value.ts';

export const fix: FixFor<'yaml/unknown-alias'> = ({ text, span }) => {
  const value = lineValue(text, span.start);
  return value && { safe: true, edits: [quoteValue(value)] };
};
