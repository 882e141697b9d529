/** Takes away the blanks between the stars and the words. */
import type { FixFor } from '../../../fix/fix-for.ts';

export const fix: FixFor<'md/spaced-bold'> = ({ text, span, diagnostic: { params } }) => {
  const typed = text.slice(span.start, span.end);
  if (!/^\*\*.*\*\*$/u.test(typed) || typed.slice(2, -2).trim() !== params.words) return undefined;
  return { safe: true, edits: [{ ...span, text: `**${params.words}**` }] };
};
