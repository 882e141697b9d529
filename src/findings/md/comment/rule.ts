/** A comment in Markdown, which is printed for students to read. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { findComments } from '../../../markdown/raw-html.ts';

export const rule = defineRule('md/comment', {
  text(text, { inText, report }) {
    if (!text.markdown) return;
    for (const { line, start, end } of findComments(text.text, () => inText(text, markdownTree)))
      report(whereIn(text, line, start, end), {});
  },
});
