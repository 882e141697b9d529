/** Notation of Markdown in a plain text, which is printed with its marks, sign by sign. */
import { whereOf } from '../../../3-bind/authored-texts.ts';
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { firstPlainMark } from '../../../markdown/plain-marks.ts';

/** Names of files, addresses and other elements are what they are. */
const names: ReadonlySet<unknown> = new Set(['file', 'url', 'logo', 'theme', 'target', 'code', 'documentNo']);

export const rule = defineRule('text/plain-marks', {
  text(authored, context) {
    const { text, markdown, path } = authored;
    if (markdown || path?.some((step) => names.has(step))) return;
    const mark = firstPlainMark(text);
    // A directive that does nothing is the graver slip of the two.
    if (!mark || markdownSlips(authored, context, 'in-plain-text').length > 0) return;
    const { start, end, instead } = mark;
    context.report(whereOf(authored, start, end), { written: text.slice(start, end), instead });
  },
});
