/** A known key with a space or another sign for its colon → the colon. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { isKnownKey } from '../../../fix/known-keys.ts';
import { lineAround } from '../../../fix/structural-lines.ts';

export const fix: FixFor<'yaml/missing-character'> = ({ text, span }) => {
  const line = lineAround(text, span.start);
  const [, indent = '', key = '', space = ''] =
    /^(\s*(?:- +)*)([^\s:：'"#=＝→；;]+)((?:[ \t\u3000]*[=＝→；;])?[ \t\u3000]*)\S/.exec(line.text) ?? [];
  if (key === '' || space === '' || !isKnownKey(key)) return undefined;
  const start = line.start + indent.length + key.length;
  return { safe: true, edits: [{ start, end: start + space.length, text: ': ' }] };
};
