/** A question whose every word is hidden from students: they would find an empty place on their sheet. */
import { defineRule } from '../../../4-check/rule.ts';
import { stripForStudents } from '../../../markdown/for-students.ts';
import { placeholder } from '../../../markdown/notation/placeholder.ts';
import { placeOf } from '../../../source/located.ts';
import { itemText } from '../../answer/item-texts.ts';

export const rule = defineRule('schema/empty-text', {
  WorksheetItem(item, context) {
    const prompt = itemText(item, 'prompt', context);
    if (prompt.trim() === '' || stripForStudents(prompt).replaceAll(placeholder, '').trim() !== '') return;
    context.report(placeOf(item, 'prompt'), { field: context.word('WorksheetItem', 'prompt') });
  },
});
