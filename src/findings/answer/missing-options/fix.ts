/** Options on lines of their own at the end of the question → a list of their own. */
import { moveOptions } from '../move-options.ts';

export const fix = moveOptions<'answer/missing-options'>;
