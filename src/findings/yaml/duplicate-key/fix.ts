/** A key given twice → the second is removed; only with `--unsafe` where it says something else. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { removeSecond } from '../../../fix/remove-entry.ts';

export const fix: FixFor<'yaml/duplicate-key'> = removeSecond;
