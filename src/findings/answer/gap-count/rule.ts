/** More or fewer answers than the gaps that they belong into. */

import { defineRule } from '../../../4-check/rule.ts';
import { gapAnswers, numberedParts } from '../../../answers/gap-answers.ts';
import { gapsIn } from '../../../answers/gaps.ts';
import { placeOf } from '../../../source/located.ts';
import { askedTexts, itemText } from '../item-texts.ts';

export const rule = defineRule('answer/gap-count', {
  WorksheetItem(item, context) {
    if (item.value.kind !== 'fill') return;
    const gaps = askedTexts(item, context).flatMap(gapsIn);
    const text = itemText(item, 'answer', context);
    const answers = gapAnswers(gaps, text);
    if (!answers || gaps.length === 0 || answers.length === gaps.length) return;
    // One gap may ask for several words, which commas part.
    if (gaps.length === 1 && !numberedParts(text) && !/[；;\n]/u.test(text.trim())) return;
    const related = [{ where: placeOf(item, 'prompt'), note: 'prompt' }];
    context.report(placeOf(item, 'answer'), { gaps: gaps.length, answers: answers.length }, { related });
  },
});
