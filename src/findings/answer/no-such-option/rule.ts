/** A key that is none of the options, neither by its text nor by letter or place. */

import { defineRule } from '../../../4-check/rule.ts';
import { nearJudgement, nearOptions, optionName } from '../../../answers/near-options.ts';
import { keyFaults, keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/no-such-option', {
  WorksheetItem(item, context) {
    const { options } = keyOf(item, context);
    for (const { key, where } of keyFaults(item, context, 'no-such-option')) {
      const field = context.word('WorksheetItem', 'correct');
      if (options.length > 0) {
        context.report(where, {
          key,
          field,
          options: options.map(optionName),
          suggestions: nearOptions(key, item.value.options ?? []),
        });
        continue;
      }
      const [right, wrong] = context.language === 'zh' ? ['对', '错'] : ['right', 'wrong'];
      const near = nearJudgement(key);
      context.report(where, {
        key,
        field,
        options: [right, wrong],
        suggestions: near === undefined ? [] : [near ? right : wrong],
      });
    }
  },
});
