/**
 * A text that starts with a character of YAML, or has a lone backslash in double quotes → the same text in
 * quotes.
 */
import { unmeantEscape } from '../../../1-parse/unmeant-escape.ts';
import type { FixFor } from '../../../fix/fix-for.ts';
import { lineValue, quoteValue } from '../line-value.ts';

export const fix: FixFor<'yaml/syntax'> = ({ text, span }) => {
  const value = lineValue(text, span.start);
  if (!value || !/^[@`%*&!|>[{"']/.test(value.text)) return undefined;
  const inner = /^"([^"]*)"$/.exec(value.text)?.[1];
  // With an escape that YAML knows, it is open which backslashes were meant.
  if (inner !== undefined && /\\[0abtnvfre "/\\N_LPxuU]/.test(inner) && !unmeantEscape(inner)?.all)
    return undefined;
  return { safe: true, edits: [quoteValue({ ...value, text: inner ?? value.text })] };
};
