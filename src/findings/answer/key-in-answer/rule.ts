/** A choice or judgement whose key stands in its answer, where it marks nothing. */

import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { keyInAnswerOf } from '../answer-keys.ts';

export const rule = defineRule('answer/key-in-answer', {
  WorksheetItem(item, context) {
    const found = keyInAnswerOf(item, context);
    if (!found || found.beyond) return;
    const word = (key: string) => context.word('WorksheetItem', key);
    context.report(placeOf(item, 'answer'), {
      key: found.key,
      correct: word('correct'),
      answer: word('answer'),
    });
  },
});
