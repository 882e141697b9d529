/** An attribute that its directive does not know or cannot use. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/bad-attribute', {
  text(text, context) {
    for (const { where, name, suggestion = '' } of markdownSlips(text, context, 'bad-attribute'))
      context.report(where, { name, suggestion });
  },
});
