/** Characters that nobody sees, and that make two equal names different. */

import { defineRule } from '../../../4-check/rule.ts';
import { placedSlip } from '../placed-slip.ts';

export const rule = defineRule('text/invisible', {
  text(text, { inText, report }) {
    const slip = inText(text, placedSlip);
    if (slip?.kind === 'invisible') report(slip.where, { codes: slip.shown });
  },
});
