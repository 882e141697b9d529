/** A choice, a judgement, a gap or a question of a final assessment for which nobody wrote the answer. */

import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import { entriesOf } from '../../../answers/answer-key.ts';
import { gapsIn, leavesRoom } from '../../../answers/gaps.ts';
import { isChoice } from '../../../answers/is-choice.ts';
import type { WorksheetItem } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';
import { askedTexts, type Included, itemText } from '../item-texts.ts';

export const rule = defineRule('answer/missing', {
  Activity(activity, context) {
    for (const item of children(activity, 'worksheet', activity.value.worksheet))
      lookAt(item, context, false);
  },
  Assessment(assessment, context) {
    const isFinal = assessment.value.kind === 'final';
    for (const item of children(assessment, 'questions', assessment.value.questions))
      lookAt(item, context, isFinal);
  },
  QuestionBank(bank, context) {
    for (const item of children(bank, 'questions', bank.value.questions)) lookAt(item, context, true);
  },
});

function lookAt(
  item: Located<WorksheetItem>,
  context: RuleContext<'answer/missing'>,
  isFinal: boolean,
): void {
  const { kind, options = [] } = item.value;
  // Without options a choice has nothing to answer yet, which is a finding of its own.
  if (isChoice(kind) && options.length === 0) return;
  if (!(isFinal || isChoice(kind) || kind === 'judge' || kind === 'fill') || isAnswered(item, context))
    return;
  const field = context.word('WorksheetItem', isChoice(kind) || kind === 'judge' ? 'correct' : 'answer');
  context.report(placeOf(item, 'prompt'), { field, question: opening(item, context) });
}

function isAnswered(item: Located<WorksheetItem>, context: Included): boolean {
  const { kind, rubric } = item.value;
  const text = (key: 'prompt' | 'answer' | 'rubric') => itemText(item, key, context);
  if (text('answer').trim() !== '' || entriesOf(item.value).length > 0) return true;
  if (/^\s*:{3,}\s*(?:answer|答案|teacher|教师)/mu.test(text('prompt'))) return true;
  if (isChoice(kind) || kind === 'judge') return false;
  const asked = askedTexts(item, context);
  const gaps = asked.flatMap(gapsIn);
  if (gaps.length > 0) return gaps.every(({ words }) => words !== '');
  // A gap that is not there yet is a finding of its own.
  return kind === 'fill' ? !asked.some(leavesRoom) : rubric !== undefined;
}

/** Enough of the question to know it by. */
function opening(item: Located<WorksheetItem>, context: Included): string {
  const [line = ''] = itemText(item, 'prompt', context).trim().split('\n');
  return line.length > 20 ? `${[...line].slice(0, 20).join('')}…` : line;
}
