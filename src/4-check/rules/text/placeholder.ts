/** A placeholder, or what a language model left behind, in a text that will be printed. */

import { eachAuthoredText, whereIn } from '../../../3-bind/authored-texts.ts';
import type { Path } from '../../../diagnostics/diagnostic.ts';
import { findPlaceholders } from '../../placeholders.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('text/placeholder', {
  workspace(workspace, context) {
    const severity = context.release ? ({ severity: 'error' } as const) : {};
    eachAuthoredText(workspace, (authored) => {
      const { text, path = [] } = authored;
      for (const { words, start } of findPlaceholders(text)) {
        if (isChoice(path) || /^https?:/.test(text)) continue;
        const line = text.slice(0, start).split('\n').length - 1;
        context.report(whereIn(authored, line, start, start + words.length), { words }, severity);
      }
    });
  },
});

/** 待定 may be one of the answers learners choose from. */
function isChoice(path: Path): boolean {
  return path.some((step) => step === 'options' || step === 'correct');
}
