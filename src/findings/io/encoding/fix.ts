/** A file in another encoding is written again as UTF-8, when it was read without doubt. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { isKnownKey } from '../../../fix/known-keys.ts';
import { structuralLines } from '../../../fix/structural-lines.ts';

export const fix: FixFor<'io/encoding'> = ({ diagnostic, text, span }) => {
  const sure =
    diagnostic.params.encoding.startsWith('UTF-16') || (/\.ya?ml$/i.test(span.file) && knownKeys(text) >= 2);
  return diagnostic.params.encoding === '?' ? undefined : { safe: sure, edits: [] };
};

/** Bytes of another encoding can be read as GBK, but not as keys of the language. */
function knownKeys(text: string): number {
  return structuralLines(text).filter((line) =>
    isKnownKey(/^[\s-]*([^\s:：]+)[:：]/.exec(line.text)?.[1] ?? ''),
  ).length;
}
