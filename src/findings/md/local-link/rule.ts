/** A link to a file, which is not in the book. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { findDeadLinks } from '../../../markdown/dead-links.ts';

export const rule = defineRule('md/local-link', {
  text(text, { inText, report }) {
    if (!text.markdown && !text.line) return;
    for (const { written, line, start, end } of findDeadLinks(text.text, () => inText(text, markdownTree)))
      report(whereIn(text, line, start, end), { link: written });
  },
});
