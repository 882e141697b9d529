/** A text that begins with a sign of YAML → the same text in quotes. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { quoteValue } from '../line-value.ts';

export const fix: FixFor<'yaml/special-start'> = ({ text, span: { start, end } }) => {
  const value = text.slice(start, end);
  return / #/.test(value) ? undefined : { safe: true, edits: [quoteValue({ text: value, start, end })] };
};
