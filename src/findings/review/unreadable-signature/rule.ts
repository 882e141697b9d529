/** A signature that is none that can be verified. */
import { defineRule } from '../../../4-check/rule.ts';
import { reportFaults } from '../signature-faults.ts';

export const rule = defineRule('review/unreadable-signature', {
  workspace: (_, context) => reportFaults('unreadable', context),
});
