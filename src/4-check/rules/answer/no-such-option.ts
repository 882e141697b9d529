/** A key that is none of the options, neither by its text nor by letter or place. */
import { nearJudgement, nearOptions, optionName } from '../../../answers/near-options.ts';
import { keyFaults, keyOf } from '../../answer-keys.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('answer/no-such-option', {
  WorksheetItem(item, context) {
    const { options } = keyOf(item, context);
    for (const { key, where } of keyFaults(item, context, 'no-such-option')) {
      const ofJudgement = options.length === 0;
      const near = ofJudgement ? nearJudgement(key) : undefined;
      const suggestions = ofJudgement ? (near === undefined ? [] : [near ? '对' : '错']) : nearOptions(key, item.value.options ?? []);
      context.report(where, {
        key,
        field: context.word('WorksheetItem', 'correct'),
        options: ofJudgement ? ['对', '错'] : options.map(optionName),
        suggestions,
      });
    }
  },
});
