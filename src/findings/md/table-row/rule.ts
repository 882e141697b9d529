/** A row of a table with more or fewer cells than its head. */

import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { tableSlips } from '../table-slips.ts';

export const rule = defineRule('md/table-row', {
  text(text, context) {
    for (const slip of tableSlips(text, context, 'row')) {
      // A bar inside a gap is what makes the row too long, and it is reported there.
      const isCut = markdownSlips(text, context, 'gap-pipe').some(
        ({ start }) => slip.start <= start && start < slip.end,
      );
      if (!isCut) context.report(slip.where, { cells: slip.cells, columns: slip.columns });
    }
  },
});
