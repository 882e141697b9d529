/** A gap text that leaves no room to write. */

import { defineRule } from '../../../4-check/rule.ts';
import { leavesRoom } from '../../../answers/gaps.ts';
import { placeOf } from '../../../source/located.ts';
import { askedTexts } from '../item-texts.ts';

export const rule = defineRule('answer/no-gap', {
  WorksheetItem(item, context) {
    const { kind, lines, columns = [], rows } = item.value;
    if (kind !== 'fill' || lines || columns.length > 0 || rows !== undefined) return;
    const asked = askedTexts(item, context);
    if (asked.some(leavesRoom) || asked.join('').trim() === '') return;
    context.report(placeOf(item, 'prompt'), {});
  },
});
