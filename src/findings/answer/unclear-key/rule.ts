/** A key that fits two options: one by its text, another by its letter or place. */

import { defineRule } from '../../../4-check/rule.ts';
import { optionName } from '../../../answers/near-options.ts';
import { keyFaults, keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/unclear-key', {
  WorksheetItem(item, context) {
    const { options } = keyOf(item, context);
    for (const { key, readings, where } of keyFaults(item, context, 'unclear')) {
      const meanings = readings.map(({ places }) => {
        const [first, second] = places.map((place) => options[place]);
        // Of several options their letters say enough.
        return first && !second ? optionName(first) : places.map((place) => options[place]?.letter).join('');
      });
      // A text with commas of its own is set apart from the next.
      const quoted = meanings.some((one) => /[、，,]/.test(one))
        ? meanings.map((one) => `“${one}”`)
        : meanings;
      context.report(where, { key, meanings: quoted });
    }
  },
});
