/** A number left out between others of a skill standard, or before the first. */

import { defineRule } from '../../../4-check/rule.ts';
import { numberingSlips } from '../numbering-slips.ts';

export const rule = defineRule('numbering/gap', {
  workspace(_, context) {
    for (const slip of context.fact(numberingSlips)) {
      if (slip.kind !== 'gap') continue;
      const related = slip.before ? [{ where: slip.before, note: 'before' }] : [];
      context.report(slip.place, { no: slip.no, missing: slip.missing }, { related });
    }
  },
});
