/** `名称:体育` → `名称: 体育`, wherever the file has the slip. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { separatorEdits } from '../key-lines.ts';

export const fix: FixFor<'yaml/no-space-after-colon'> = ({ text, span }) => ({
  safe: true,
  edits: separatorEdits(text, span.start, ':'),
});
