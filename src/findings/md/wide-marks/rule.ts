/** A mark of Markdown typed with full-width signs, which does nothing and is printed. */
import { whereOf } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { markAt, marksOf } from '../../../markdown/literal-ranges.ts';
import { wideMarksIn } from '../../../markdown/wide-marks.ts';

export const rule = defineRule('md/wide-marks', {
  text(authored, { inText, report }) {
    const { text, markdown, line } = authored;
    const found = markdown || line ? wideMarksIn(text) : [];
    if (found.length === 0) return;
    const marks = marksOf(text, inText(authored, markdownTree));
    // One slip of the keyboard is made all through a text, and is one finding with its first place.
    const first = found.find(({ start }) => markAt(marks, start) === 'text');
    if (!first) return;
    const written = text.slice(first.start, first.end);
    report(whereOf(authored, first.start, first.end), { written: written.trim(), right: first.right.trim() });
  },
});
