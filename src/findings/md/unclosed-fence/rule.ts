/** A fence of code that nothing closes, so that all that follows is taken for code. */
import { whereIn } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { fenceState, rangeOf } from '../../../markdown/literal-ranges.ts';
import { walk } from '../../../markdown/walk.ts';

export const rule = defineRule('md/unclosed-fence', {
  text(text, { inText, report }) {
    if (!text.markdown || !text.text.includes('```')) return;
    for (const { node } of walk(inText(text, markdownTree))) {
      const range = node.type === 'code' ? rangeOf(node) : undefined;
      if (node.type !== 'code' || !range || fenceState(text.text, node) !== 'open') continue;
      const [fence = ''] = /^`+/.exec(text.text.slice(range.start)) ?? [];
      const line = (node.position?.start.line ?? 1) - 1;
      report(whereIn(text, line, range.start, range.start + fence.length), {});
    }
  },
});
