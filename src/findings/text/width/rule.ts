/** Half-width marks between Chinese characters, brackets of two kinds, full-width digits and letters. */

import { defineRule } from '../../../4-check/rule.ts';
import { placedSlip } from '../placed-slip.ts';

export const rule = defineRule('text/width', {
  text(text, { inText, report }) {
    const slip = inText(text, placedSlip);
    if (slip?.kind === 'width') report(slip.where, { shown: slip.shown });
  },
});
