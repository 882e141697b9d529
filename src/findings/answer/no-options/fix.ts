/** A key without options, which stand in the text of the question → a list of their own. */
import { moveOptions } from '../move-options.ts';

export const fix = moveOptions<'answer/no-options'>;
