/** A placeholder, or what a language model left behind, in a text that will be printed. */
import { authoredTexts } from '../../authored-texts.ts';
import { findPlaceholders } from '../../placeholders.ts';
import { defineRule } from '../../rule.ts';
import type { Path } from '../../../diagnostics/diagnostic.ts';

export const rule = defineRule('text/placeholder', {
  workspace(_, context) {
    const severity = context.release ? ({ severity: 'error' } as const) : {};
    for (const { text, path, where } of context.fact(authoredTexts)) {
      if (isChoice(path) || /^https?:/.test(text)) continue;
      for (const { words, start } of findPlaceholders(text)) {
        const line = text.slice(0, start).split('\n').length - 1;
        context.report(where(line, start, start + words.length), { words }, severity);
      }
    }
  },
});

/** 待定 may be one of the answers learners choose from. */
function isChoice(path: Path): boolean {
  return path.some((step) => step === 'options' || step === 'correct');
}
