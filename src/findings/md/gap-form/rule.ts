/** A gap with full-width signs, or with spaces between them, so that its answer is shown. */
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';

/** Up to the bracket that closes it; a text may be long, and the beginning shows the slip. */
const gap = /^[^\n]{0,24}?[\]］】)）}｝〕]|^[^\n]{0,16}/u;

export const rule = defineRule('md/gap-form', {
  text(text, context) {
    for (const { where, start } of markdownSlips(text, context, 'gap-form'))
      context.report(where, { written: (gap.exec(text.text.slice(start)) ?? [''])[0] });
  },
});
