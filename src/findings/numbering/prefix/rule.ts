/** A number of a skill standard that does not begin with the number it stands under. */

import { defineRule } from '../../../4-check/rule.ts';
import { numberingSlips } from '../numbering-slips.ts';

export const rule = defineRule('numbering/prefix', {
  workspace(_, context) {
    for (const slip of context.fact(numberingSlips)) {
      if (slip.kind !== 'prefix') continue;
      const { no, head, mistyped } = slip;
      const params = { no, head, above: mistyped ? '' : head, below: mistyped ? head : '' };
      context.report(slip.place, params, { related: [{ where: slip.above, note: 'above' }] });
    }
  },
});
