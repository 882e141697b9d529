/** Rows of a table whose cells are parted by full-width bars. */

import { defineRule } from '../../../4-check/rule.ts';
import { tableSlips } from '../table-slips.ts';

export const rule = defineRule('md/wide-bars', {
  text(text, context) {
    for (const { where } of tableSlips(text, context, 'bars')) context.report(where, {});
  },
});
