/** A signature by a key that is none of a reviewer. */
import { defineRule } from '../../../4-check/rule.ts';
import { reportFaults } from '../signature-faults.ts';

export const rule = defineRule('review/stranger-signature', {
  workspace: (_, context) => reportFaults('stranger', context),
});
