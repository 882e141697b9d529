/** Curly quotes that were meant for YAML → straight ones where quotes are needed, else none. */

import type { FixFor } from '../../../fix/fix-for.ts';
import { spellInline } from '../../../fmt/spelling.ts';
import { lineValue } from '../line-value.ts';

export const fix: FixFor<'yaml/smart-quotes'> = ({ text, span, tree }) => {
  if (tree) {
    const typed = text.slice(span.start, span.end);
    return {
      safe: true,
      edits: [{ start: span.start, end: span.end, text: spellInline(typed.slice(1, -1), false) }],
    };
  }
  const value = lineValue(text, span.start);
  const inner = value && /^[“‘]([^“”‘’]*)[”’]$/.exec(value.text)?.[1];
  if (!value) return undefined;
  return {
    safe: true,
    edits: [{ start: value.start, end: value.end, text: spellInline(inner ?? value.text, false) }],
  };
};
