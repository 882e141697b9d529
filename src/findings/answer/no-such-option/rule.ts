/** A key that is none of the options, neither by its text nor by letter or place. */

import { defineRule } from '../../../4-check/rule.ts';
import { nearOptions, optionName } from '../../../answers/near-options.ts';
import { placeOf } from '../../../source/located.ts';
import { keyFaults, keyInAnswerOf, keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/no-such-option', {
  WorksheetItem(item, context) {
    const { options } = keyOf(item, context);
    const inAnswer = keyInAnswerOf(item, context);
    if (inAnswer?.beyond)
      context.report(placeOf(item, 'answer'), {
        key: inAnswer.key,
        field: context.word('WorksheetItem', 'answer'),
        options: options.map(optionName),
        suggestions: nearOptions(inAnswer.key, item.value.options ?? []),
      });
    if (item.value.kind === 'judge') return;
    for (const { key, where } of keyFaults(item, context, 'no-such-option'))
      context.report(where, {
        key,
        field: context.word('WorksheetItem', 'correct'),
        options: options.map(optionName),
        suggestions: nearOptions(key, item.value.options ?? []),
      });
  },
});
