/** A footnote or an address in square brackets that nothing cites, so that it is printed nowhere. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { unprintedNotes } from '../../../markdown/citations.ts';
import { rangeOf } from '../../../markdown/literal-ranges.ts';

export const rule = defineRule('md/unused-note', {
  text(text, { inText, report }) {
    if (!text.markdown || !text.text.includes(']:')) return;
    for (const note of unprintedNotes(inText(text, markdownTree))) {
      const { start, end } = rangeOf(note) ?? { start: 0, end: 0 };
      const sign = note.type === 'footnoteDefinition' ? '^' : '';
      const line = (note.position?.start.line ?? 1) - 1;
      report(whereIn(text, line, start, end), { mark: `[${sign}${note.label ?? note.identifier}]` });
    }
  },
});
