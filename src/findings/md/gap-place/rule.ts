/** A gap where none can be: in a formula, an address, an attribute or the words for a picture. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/gap-place', {
  text(text, context) {
    for (const { where } of markdownSlips(text, context, 'gap-place')) context.report(where, {});
  },
});
