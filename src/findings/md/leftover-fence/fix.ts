/** `::: answer` and `：：：answer` → `:::answer`: what was meant to be a directive becomes one. */
import type { FixFor } from '../../../fix/fix-for.ts';

export const fix: FixFor<'md/leftover-fence'> = ({ text, span }) => {
  const typed = text.slice(span.start, span.end);
  const [whole = '', colons = '', name = ''] = /^([:：]{3,})[ \t\u3000]*([a-z]*)/.exec(typed) ?? [];
  const wanted = `${':'.repeat(colons.length)}${name}`;
  if (colons === '' || wanted === whole) return undefined;
  return { safe: false, edits: [{ start: span.start, end: span.start + whole.length, text: wanted }] };
};
