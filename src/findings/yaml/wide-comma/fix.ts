/** One item in brackets with marks of Chinese between its parts → as many items; it may be a sentence. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { readsBackPlain, spellInline } from '../../../fmt/spelling.ts';

export const fix: FixFor<'yaml/wide-comma'> = ({ diagnostic, text, span: { start, end } }) => {
  const parts = text
    .slice(start, end)
    .split(diagnostic.params.mark)
    .map((part) => part.trim());
  if (parts.some((part) => part === '')) return undefined;
  const items = parts.map((part) => spellInline(part, !readsBackPlain(part)));
  // No text is a number, and no number has a comma of Chinese in it.
  const safe = parts.every((part) => /^\d+(?:\.\d+)?$/.test(part));
  return { safe, edits: [{ start, end, text: items.join(', ') }] };
};
