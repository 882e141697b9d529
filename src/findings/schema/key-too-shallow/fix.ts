/**
 * A key that is not indented far enough → moved to the right, where it follows right behind the item it
 * belongs to.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { moveEntry } from '../move-entry.ts';

export const fix: FixFor<'schema/key-too-shallow'> = ({ diagnostic, text, span }) =>
  moveEntry(text, span.start, diagnostic.params.spaces);
