/** Rows of a table without the line of hyphens below the head. */

import { defineRule } from '../../../4-check/rule.ts';
import { tableSlips } from '../table-slips.ts';

export const rule = defineRule('md/table-rule', {
  text(text, context) {
    for (const { where } of tableSlips(text, context, 'rule')) context.report(where, {});
  },
});
