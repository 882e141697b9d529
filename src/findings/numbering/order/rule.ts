/** Numbers of a skill standard that do not rise from one line to the next. */

import { defineRule } from '../../../4-check/rule.ts';
import { numberingSlips } from '../numbering-slips.ts';

export const rule = defineRule('numbering/order', {
  workspace(_, context) {
    for (const slip of context.fact(numberingSlips)) {
      if (slip.kind === 'order')
        context.report(
          slip.place,
          { no: slip.no, after: slip.after },
          { related: [{ where: slip.before, note: 'before' }] },
        );
    }
  },
});
