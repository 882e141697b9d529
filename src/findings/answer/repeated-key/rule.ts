/** Two keys that mark the same option. */

import { defineRule } from '../../../4-check/rule.ts';
import { optionName } from '../../../answers/near-options.ts';
import { placeOf } from '../../../source/located.ts';
import { keyFaults, keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/repeated-key', {
  WorksheetItem(item, context) {
    const { options } = keyOf(item, context);
    for (const { key, places, where } of keyFaults(item, context, 'repeated')) {
      const named = places.flatMap((place) => (options[place] ? [optionName(options[place])] : []));
      const related = [{ where: placeOf(item, 'correct'), note: 'first' }];
      context.report(where, { key, option: named.join('、') }, { related });
    }
  },
});
