/** A container that is never closed. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/unclosed-directive', {
  text(text, context) {
    for (const { where, name, suggestion = '' } of markdownSlips(text, context, 'unclosed-directive'))
      context.report(where, { name, suggestion });
  },
});
