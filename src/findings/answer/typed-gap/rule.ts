/** A gap text whose gaps are underscores or empty brackets: room to write, and no place for their answers. */

import { defineRule } from '../../../4-check/rule.ts';
import { gapsIn, typedGap } from '../../../answers/gaps.ts';
import { placeOf } from '../../../source/located.ts';
import { askedTexts } from '../item-texts.ts';

export const rule = defineRule('answer/typed-gap', {
  WorksheetItem(item, context) {
    if (item.value.kind !== 'fill') return;
    const asked = askedTexts(item, context);
    const written = asked.map(typedGap).find((one) => one !== undefined);
    if (written === undefined || asked.some((text) => gapsIn(text).length > 0)) return;
    context.report(placeOf(item, 'prompt'), { written });
  },
});
