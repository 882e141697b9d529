/** The notation of another program for a gap, a box or hidden words, which does nothing and is printed. */
import { whereOf } from '../../../3-bind/authored-texts.ts';
import { markdownSlips, markdownTree } from '../../../4-check/markdown-slips.ts';
import { findPlaceholders } from '../../../4-check/placeholders.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { foreignMarksIn } from '../../../markdown/foreign-marks.ts';
import { markAt, marksOf } from '../../../markdown/literal-ranges.ts';
import { firstPlainMark } from '../../../markdown/plain-marks.ts';
import { findOpenAnswers } from '../answers-in-text.ts';
import { withoutHidden } from '../shown-text.ts';

/** `<blank>` looks like HTML, whose words are no text. */
const isTag = (text: string, start: number): boolean => /^<[a-z]/i.test(text.slice(start, start + 2));

/** A slip in a directive of one's own is the graver one, and says the same of the same words. */
const slips = ['gap-form', 'in-plain-text', 'leftover-fence', 'unknown-directive'] as const;

export const rule = defineRule('text/foreign-mark', {
  text(authored, context) {
    const { text, teacher, markdown, gaps } = authored;
    if (teacher || foreignMarksIn(text).length === 0) return;
    const tree = () => context.inText(authored, markdownTree);
    const marks = markdown ? marksOf(text, tree()) : [];
    const first = foreignMarksIn(withoutHidden(text, markdown ? tree : undefined)).find(
      ({ start }) => markAt(marks, start) === (isTag(text, start) ? 'address' : 'text'),
    );
    if (
      !first ||
      (!markdown && !authored.line && firstPlainMark(text) !== undefined) ||
      slips.some((slip) => markdownSlips(authored, context, slip).length > 0) ||
      findPlaceholders(text, { markdown, asks: true }).length > 0 ||
      findOpenAnswers(text, true).length > 0
    )
      return;
    const { start, end, gap = '' } = first;
    const isGap = gap !== '' && (markdown || gaps === true);
    context.report(
      whereOf(authored, start, end),
      { written: text.slice(start, end), gap: isGap ? gap : '' },
      context.release ? { severity: 'error' } : {},
    );
  },
});
