/** A key where there is nothing to choose from, so that it would be printed nowhere. */

import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { keyFaults } from '../answer-keys.ts';

export const rule = defineRule('answer/no-options', {
  WorksheetItem(item, context) {
    const [first] = keyFaults(item, context, 'nothing-to-choose');
    if (!first) return;
    const word = (key: string) => context.word('WorksheetItem', key);
    const params = {
      key: first.key,
      field: word('correct'),
      options: word('options'),
      answer: word('answer'),
    };
    context.report(first.where, params, { related: [{ where: placeOf(item, 'kind'), note: 'kind' }] });
  },
});
