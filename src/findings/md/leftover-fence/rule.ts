/** Colons of a directive that were left over as text, so that what they should hide is shown. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

export const rule = defineRule('md/leftover-fence', {
  text(text, context) {
    for (const { where, name, suggestion = '' } of markdownSlips(text, context, 'leftover-fence'))
      context.report(where, { name, suggestion });
  },
});
