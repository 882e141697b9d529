/** A gap with full-width signs, or with spaces between them, so that its answer is shown. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/gap-form', {
  text(text, context) {
    for (const { where } of markdownSlips(text, context, 'gap-form')) context.report(where, {});
  },
});
