/** Two options of one question that read alike. */

import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/same-option', {
  WorksheetItem(item, context) {
    const { options } = keyOf(item, context);
    const seen = new Map<string, number>();
    for (const [place, { letter, text }] of options.entries()) {
      const folded = text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
      const before = seen.get(folded);
      if (before === undefined || folded === '') {
        seen.set(folded, place);
        continue;
      }
      const other = options[before];
      if (!other) continue;
      // mA and MA, 10³ and 103 may be what the question is about.
      const severity = asTyped(text) === asTyped(other.text) ? {} : ({ severity: 'info' } as const);
      const related = [{ where: placeOf(item, 'options', before), note: 'first' }];
      context.report(
        placeOf(item, 'options', place),
        { letter, text, other: other.letter },
        { related, ...severity },
      );
    }
  },
});

/**
 * Spaces and the width of letters and digits set nothing apart; a raised digit does, and so does a capital.
 */
function asTyped(text: string): string {
  return text
    .replace(/[！-～]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim();
}
