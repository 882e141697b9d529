/** A gap in a table whose answer has a bar, at which the cell ends. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/gap-pipe', {
  text(text, context) {
    for (const { where } of markdownSlips(text, context, 'gap-pipe')) context.report(where, {});
  },
});
