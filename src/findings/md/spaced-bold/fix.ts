/** Takes away the blanks between the stars and the words. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { lineAround } from '../line-around.ts';

export const fix: FixFor<'md/spaced-bold'> = ({ text, span, diagnostic: { params } }) => {
  const line = lineAround(text, span.start);
  const words = `**${params.words}**`;
  const [found] = [...line.text.matchAll(/\*\*([^*]+)\*\*/g)].filter(
    ([typed, inside = '']) => typed !== words && inside.trim() === params.words,
  );
  if (!found) return undefined;
  const start = line.start + found.index;
  return { safe: true, edits: [{ start, end: start + found[0].length, text: words }] };
};
