/** A key of a judgement that is neither of its two words. */

import { defineRule } from '../../../4-check/rule.ts';
import { nearJudgement, nearOptions } from '../../../answers/near-options.ts';
import { keyFaults, keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/no-such-judgement', {
  WorksheetItem(item, context) {
    if (item.value.kind !== 'judge') return;
    const own = keyOf(item, context).options.map(({ text }) => text);
    const [right, wrong] =
      context.language === 'zh' ? (['对', '错'] as const) : (['right', 'wrong'] as const);
    for (const { key, where } of keyFaults(item, context, 'no-such-option')) {
      const near = nearJudgement(key);
      context.report(where, {
        key,
        field: context.word('WorksheetItem', 'correct'),
        words: own.length > 0 ? own : [right, wrong],
        suggestions:
          own.length > 0
            ? nearOptions(key, item.value.options ?? [])
            : near === undefined
              ? []
              : [near ? right : wrong],
      });
    }
  },
});
