/** A row of a table with more or fewer cells than its head. */

import { defineRule } from '../../rule.ts';
import { tableSlips } from '../../table-slips.ts';

export const rule = defineRule('md/table-row', {
  text(text, context) {
    for (const slip of tableSlips(text, context, 'row')) context.report(slip.where, { cells: slip.cells, columns: slip.columns });
  },
});
