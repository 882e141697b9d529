/** A signature that was made of something else than the review says. */
import { defineRule } from '../../../4-check/rule.ts';
import { reportFaults } from '../signature-faults.ts';

export const rule = defineRule('review/other-signature', {
  workspace: (_, context) => reportFaults('of-other', context),
});
