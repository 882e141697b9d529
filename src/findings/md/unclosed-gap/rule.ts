/** A gap in running text without the bracket that ends it. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/unclosed-gap', {
  text(text, context) {
    for (const { where } of markdownSlips(text, context, 'unclosed-gap')) context.report(where, {});
  },
});
