/** A quote that is never closed → closed at the end of its line, where the next line is structure again. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { goesOnBelow, lineAround } from '../../../fix/structural-lines.ts';

export const fix: FixFor<'yaml/unclosed-quote'> = ({ text, span }) => {
  const line = lineAround(text, span.start);
  const next =
    text
      .slice(line.start + line.text.length + 1)
      .split('\n')
      .find((one) => one.trim() !== '') ?? '';
  const quote = text[span.start];
  if (
    goesOnBelow(text, line) ||
    (next !== '' && !/^\s*(-( |$)|#|[^\s:：'"]+:( |$))/.test(next)) ||
    (quote !== '"' && quote !== "'")
  )
    return undefined;
  const end = line.start + line.text.trimEnd().length;
  return { safe: true, edits: [{ start: end, end, text: quote }] };
};
