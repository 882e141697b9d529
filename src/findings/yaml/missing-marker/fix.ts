/** The hyphen stands where the two blanks before the key are. */
import type { FixFor } from '../../../fix/fix-for.ts';

export const fix: FixFor<'yaml/missing-marker'> = ({ text, span: { start } }) =>
  /(?:^|\n) {2,}$/.test(text.slice(0, start))
    ? { safe: true, edits: [{ start: start - 2, end: start, text: '- ' }] }
    : undefined;
