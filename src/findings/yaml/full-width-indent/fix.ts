/** Whatever indents lines but is no ordinary space → ordinary spaces, in the whole file. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { indentEdits } from '../indent-edits.ts';

export const fix: FixFor<'yaml/full-width-indent'> = ({ text, span }) => ({
  safe: true,
  edits: indentEdits(text, span.start),
});
