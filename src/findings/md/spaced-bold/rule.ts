/** Stars of bold print with a blank between them and the words. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { findSpacedBold } from '../../../markdown/spaced-bold.ts';

export const rule = defineRule('md/spaced-bold', {
  text(text, { inText, report }) {
    if (!text.markdown && !text.line) return;
    for (const { words, line, start, end } of findSpacedBold(text.text, () => inText(text, markdownTree)))
      report(whereIn(text, line, start, end), { words });
  },
});
