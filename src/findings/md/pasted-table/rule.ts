/** Cells of a spreadsheet, pasted with the tabs between them. */

import { defineRule } from '../../../4-check/rule.ts';
import { tableSlips } from '../table-slips.ts';

export const rule = defineRule('md/pasted-table', {
  text(text, context) {
    for (const { where, rows } of tableSlips(text, context, 'tabs')) context.report(where, { rows });
  },
});
