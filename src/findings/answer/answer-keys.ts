/** The keys of questions, read once for all rules of `answer/`. */

import type { RuleContext } from '../../4-check/rule.ts';
import { type AnswerKey, answerKey, entriesOf, type KeyFault } from '../../answers/answer-key.ts';
import { type KeyInAnswer, keyInAnswer } from '../../answers/key-in-answer.ts';
import type { WorksheetItem } from '../../generated/types.ts';
import { type Located, placeOf } from '../../source/located.ts';
import type { Place } from '../../source/place.ts';
import { type Included, itemText } from './item-texts.ts';

export function keyOf({ value }: Located<WorksheetItem>, context: Pick<RuleContext, 'inObject'>): AnswerKey {
  return context.inObject(value, answerKey);
}

export function keyFaults<K extends KeyFault['kind']>(
  item: Located<WorksheetItem>,
  context: Pick<RuleContext, 'inObject'>,
  kind: K,
): (KeyFault & { readonly kind: K; readonly where: Place })[] {
  const { correct } = item.value;
  return keyOf(item, context).faults.flatMap((fault) => {
    if (fault.kind !== kind) return [];
    const where = Array.isArray(correct) ? placeOf(item, 'correct', fault.index) : placeOf(item, 'correct');
    return [{ ...fault, where } as KeyFault & { readonly kind: K; readonly where: Place }];
  });
}

/** The key that stands in the answer of a question without one. */
export function keyInAnswerOf(item: Located<WorksheetItem>, included: Included): KeyInAnswer | undefined {
  return entriesOf(item.value).length > 0
    ? undefined
    : keyInAnswer(item.value, itemText(item, 'answer', included));
}
