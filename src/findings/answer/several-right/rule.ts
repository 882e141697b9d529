/** A question with one right option of which several are marked. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { optionName } from '../../../answers/near-options.ts';
import { placeOf } from '../../../source/located.ts';
import { keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/several-right', {
  WorksheetItem(item, context) {
    if (item.value.kind !== 'choice') return;
    const { options, marked, faults } = keyOf(item, context);
    if (marked.length < 2 || faults.length > 0) return;
    const word = (kind: string) => enumWordIn(context, item.file, 'WorksheetItemKind', kind);
    context.report(placeOf(item, 'correct'), {
      options: marked.flatMap((place) => (options[place] ? [optionName(options[place])] : [])),
      multiple: word('multiple'),
      choice: word('choice'),
    });
  },
});
