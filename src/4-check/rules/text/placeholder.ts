/** A placeholder, or what a language model left behind, in a text that will be printed. */

import { whereOf } from '../../../3-bind/authored-texts.ts';
import type { Path } from '../../../diagnostics/diagnostic.ts';
import { findPlaceholders } from '../../placeholders.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('text/placeholder', {
  text(authored, { release, report }) {
    const { text, path = [] } = authored;
    for (const { words, start } of findPlaceholders(text)) {
      if (isChoice(path) || /^https?:/.test(text)) continue;
      report(whereOf(authored, start, start + words.length), { words }, release ? { severity: 'error' } : {});
    }
  },
});

/** 待定 may be one of the answers learners choose from. */
function isChoice(path: Path): boolean {
  return path.some((step) => step === 'options' || step === 'correct');
}
