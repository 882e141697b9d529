/** A byte order mark goes when the file is written again. */
import type { FixFor } from '../../../fix/fix-for.ts';

export const fix: FixFor<'io/byte-order-mark'> = () => ({ safe: true, edits: [] });
