/**
 * A field given in both languages → the second is removed; only with `--unsafe` where it says something else.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { removeSecond } from '../../../fix/remove-entry.ts';

export const fix: FixFor<'schema/both-languages'> = removeSecond;
