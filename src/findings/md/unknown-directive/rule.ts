/** A directive that does not exist. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/unknown-directive', {
  text(text, context) {
    for (const { where, name, suggestion = '' } of markdownSlips(text, context, 'unknown-directive'))
      context.report(where, { name, suggestion });
  },
});
