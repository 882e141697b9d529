/** A tag of HTML in Markdown, which is printed as typed. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { findTags } from '../../../markdown/raw-html.ts';

/** What does here what a tag does elsewhere; signs alone, which both languages read. */
const notations: Readonly<Record<string, string>> = {
  sub: 'H~2~O',
  sup: '10^-6^',
  b: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  a: '[…](https://…)',
  img: '![…](….png)',
  code: '`…`',
  pre: '```',
  hr: '---',
  li: '- …',
  ul: '- …',
  ol: '1. …',
  h1: '## …',
  h2: '## …',
  h3: '### …',
  br: '…\\',
};
const usual = '**…**, - …, > …';

export const rule = defineRule('md/html', {
  text(text, { inText, report }) {
    if (!text.markdown) return;
    for (const { name, hides, line, start, end } of findTags(text.text, () => inText(text, markdownTree))) {
      // What an author wanted to hide may be an answer, and students would read it.
      report(
        whereIn(text, line, start, end),
        { tag: `<${name}>`, instead: notations[name] ?? usual },
        hides && !text.teacher ? { severity: 'error' } : {},
      );
    }
  },
});
