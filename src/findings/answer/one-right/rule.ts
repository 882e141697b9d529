/** A question with several right options of which one alone is marked. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { optionName } from '../../../answers/near-options.ts';
import { placeOf } from '../../../source/located.ts';
import { keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/one-right', {
  WorksheetItem(item, context) {
    if (item.value.kind !== 'multiple') return;
    const { options, marked, faults } = keyOf(item, context);
    const [only] = marked;
    if (only === undefined || marked.length > 1 || faults.length > 0) return;
    const right = options[only];
    if (!right) return;
    const word = (kind: string) => enumWordIn(context, item.file, 'WorksheetItemKind', kind);
    context.report(placeOf(item, 'correct'), {
      option: optionName(right),
      multiple: word('multiple'),
      choice: word('choice'),
    });
  },
});
