/** Quotes of a Chinese keyboard round the values of a directive → straight ones. */
import type { FixFor } from '../../../fix/fix-for.ts';

const value = /(=\s*)[“”‘’＂＇]([^“”‘’＂＇"}\n]*)[“”‘’＂＇]/gu;

export const fix: FixFor<'md/curly-quotes'> = ({ text, span }) => {
  const written = text.slice(span.start, span.end);
  const straight = written.replace(value, '$1"$2"');
  return straight === written
    ? undefined
    : { safe: true, edits: [{ start: span.start, end: span.end, text: straight }] };
};
