/** `名称：体育` → `名称: 体育`, wherever the file has the slip; a word that is no key may go on with a text. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { isMeantForKey } from '../../../fix/known-keys.ts';
import { separatorEdits } from '../key-lines.ts';

export const fix: FixFor<'yaml/full-width-colon'> = ({ text, span }) => {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const key = line.replace(/^\s*(?:- +)*/, '');
  return isMeantForKey(key) ? { safe: true, edits: separatorEdits(text, span.start, '：') } : undefined;
};
