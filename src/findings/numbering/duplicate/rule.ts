/** A number used twice side by side in a skill standard. */

import { defineRule } from '../../../4-check/rule.ts';
import { numberingSlips } from '../numbering-slips.ts';

export const rule = defineRule('numbering/duplicate', {
  workspace(_, context) {
    for (const slip of context.fact(numberingSlips)) {
      if (slip.kind === 'duplicate')
        context.report(slip.place, { no: slip.no }, { related: [{ where: slip.first, note: 'first' }] });
    }
  },
});
