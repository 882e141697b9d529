/** Two keys of one statement, or a key and an answer, that contradict each other. */

import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import { answerKey } from '../../../answers/answer-key.ts';
import { judgementOf } from '../../../answers/judgement-words.ts';
import { optionName } from '../../../answers/near-options.ts';
import { unwrapped } from '../../../answers/read-key.ts';
import type { WorksheetItem } from '../../../generated/types.ts';
import { type Located, placeOf } from '../../../source/located.ts';
import { keyFaults, keyOf } from '../answer-keys.ts';

export const rule = defineRule('answer/contradiction', {
  WorksheetItem(item, context) {
    const keys = keyFaults(item, context, 'contradicts');
    for (const { key, first, where } of keys)
      context.report(
        where,
        { one: first, other: key },
        { related: [{ where: placeOf(item, 'correct'), note: 'key' }] },
      );
    const other = keys.length > 0 ? undefined : contradictingAnswer(item, context);
    if (!other) return;
    context.report(placeOf(item, 'answer'), other, {
      related: [{ where: placeOf(item, 'correct'), note: 'key' }],
    });
  },
});

/** An answer of words explains; one that is only a letter or a sign is a key of its own. */
function contradictingAnswer(
  item: Located<WorksheetItem>,
  context: Pick<RuleContext, 'inObject'>,
): { one: string; other: string } | undefined {
  const { kind, answer, options } = item.value;
  const { marked, judgement, options: printed } = keyOf(item, context);
  if (typeof answer !== 'string' || (marked.length === 0 && judgement === undefined)) return undefined;
  const bare = unwrapped(answer);
  if (!/^[A-Za-z]{1,6}$/.test(bare) && judgementOf(bare) === undefined) return undefined;
  const told = answerKey({ kind, ...(options ? { options } : {}), correct: [bare] });
  if (told.faults.length > 0) return undefined;
  if (judgement !== undefined)
    return told.judgement === judgement ? undefined : { one: judgement ? '对' : '错', other: answer.trim() };
  if (told.marked.join() === marked.join()) return undefined;
  return {
    one: marked.flatMap((place) => (printed[place] ? [optionName(printed[place])] : [])).join('、'),
    other: answer.trim(),
  };
}
