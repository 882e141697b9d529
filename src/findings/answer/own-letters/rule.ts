/** Letters that the author typed before some options only, or in another order than the page prints them. */

import { defineRule } from '../../../4-check/rule.ts';
import { printedOptions } from '../../../answers/printed-options.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('answer/own-letters', {
  WorksheetItem(item, context) {
    const { kind, options: written = [] } = item.value;
    if (kind === 'checklist') return;
    const { own, labels, options } = printedOptions(written);
    if (own !== 'some' && own !== 'misordered') return;
    const wrong = labels.findIndex((label, place) =>
      own === 'some' ? !label : label && label.place !== place,
    );
    const params = {
      option: written[wrong] ?? '',
      letter: options[wrong]?.letter ?? '',
      typed: labels[wrong]?.letter ?? '',
    };
    context.report(placeOf(item, 'options', wrong), params);
  },
});
