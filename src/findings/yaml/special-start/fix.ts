/** A text that begins with a sign of YAML → the same text in quotes. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { goesOnBelow, lineAround } from '../../../fix/structural-lines.ts';
import { quoteValue } from '../line-value.ts';

export const fix: FixFor<'yaml/special-start'> = ({ text, span: { start, end } }) => {
  const value = text.slice(start, end);
  if (/ #|\n/.test(value) || goesOnBelow(text, lineAround(text, start))) return undefined;
  return { safe: true, edits: [quoteValue({ text: value, start, end })] };
};
