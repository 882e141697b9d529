/** A question to choose from with a single option. */

import { defineRule } from '../../../4-check/rule.ts';
import { isChoice } from '../../../answers/is-choice.ts';
import { optionName } from '../../../answers/near-options.ts';
import { placeOf } from '../../../source/located.ts';
import { keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/one-option', {
  WorksheetItem(item, context) {
    if (!isChoice(item.value.kind)) return;
    const [only, second] = keyOf(item, context).options;
    if (only && !second) context.report(placeOf(item, 'options', 0), { option: optionName(only) });
  },
});
