/** A choice without options: those that stand in its text are no more than words. */

import { defineRule } from '../../../4-check/rule.ts';
import { entriesOf } from '../../../answers/answer-key.ts';
import { isChoice } from '../../../answers/is-choice.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('answer/missing-options', {
  WorksheetItem(item, context) {
    const { kind, options = [] } = item.value;
    // A key without options is an error of its own.
    if (!isChoice(kind) || options.length > 0 || entriesOf(item.value).length > 0) return;
    context.report(placeOf(item, 'prompt'), { options: context.word('WorksheetItem', 'options') });
  },
});
