/** A comment in Markdown, which is printed for students to read. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { findComments } from '../../../markdown/raw-html.ts';
import { markdownTree } from '../../markdown-slips.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('md/comment', {
  text(text, { inText, report }) {
    if (!text.markdown) return;
    for (const { line, start, end } of findComments(text.text, () => inText(text, markdownTree)))
      report(whereIn(text, line, start, end), {});
  },
});
