/** A box in a box with as many colons: the end of the inner one closes the outer one. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/nested-box', {
  text(text, context) {
    for (const { where, name, suggestion = '' } of markdownSlips(text, context, 'nested-box'))
      context.report(where, { name, outer: suggestion });
  },
});
