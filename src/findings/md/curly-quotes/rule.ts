/** Quotes of a Chinese keyboard round the value of an attribute. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/curly-quotes', {
  text(text, context) {
    for (const { where, name } of markdownSlips(text, context, 'curly-quotes'))
      context.report(where, { written: name });
  },
});
