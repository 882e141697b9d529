/** A tag of HTML in Markdown, which is printed as typed. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { findTags } from '../../../markdown/raw-html.ts';
import { markdownTree } from '../../markdown-slips.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('md/html', {
  text(text, { inText, report }) {
    if (!text.markdown) return;
    for (const { name, line, start, end } of findTags(text.text, () => inText(text, markdownTree)))
      report(whereIn(text, line, start, end), { tag: `<${name}>` });
  },
});
