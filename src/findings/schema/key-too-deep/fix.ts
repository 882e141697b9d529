/** A key that is indented too far → moved to the left, where it is the last of its level. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { moveEntry } from '../move-entry.ts';

export const fix: FixFor<'schema/key-too-deep'> = ({ diagnostic, text, span }) =>
  moveEntry(text, span.start, -diagnostic.params.spaces);
