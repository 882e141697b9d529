/** A gap text that leaves no room to write. */
import { leavesRoom } from '../../../answers/gaps.ts';
import { placeOf } from '../../../model/located.ts';
import { askedTexts } from '../../item-texts.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('answer/no-gap', {
  WorksheetItem(item, context) {
    const { kind, lines, columns = [], rows } = item.value;
    if (kind !== 'fill' || lines || columns.length > 0 || rows !== undefined) return;
    const asked = askedTexts(item, context.workspace);
    if (asked.some(leavesRoom) || asked.join('').trim() === '') return;
    context.report(placeOf(item, 'prompt'), {});
  },
});
