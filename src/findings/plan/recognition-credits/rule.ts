/** Credits of a recognized course that differ, without a reason. */

import { wordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { same } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { type RecognizedPair, recognizedPairs } from '../course-recognition.ts';

export const rule = defineRule('plan/recognition-credits', {
  Programme(programme, context) {
    const basis = wordIn(context, programme.file, 'CourseRecognition', 'basis');
    for (const pair of recognizedPairs(programme, context.workspace)) {
      const found = pair.row.value.basis === undefined ? differing(pair) : undefined;
      if (!found) continue;
      const { course, with: other } = pair.row.value;
      const { key, given, stated } = found;
      context.report(placeOf(pair.row, key), { course, with: other, given, stated, basis });
    }
  },
});

/** What is given here against the course, there against the other one, and here against there. */
function differing({ row: { value }, credits, otherCredits }: RecognizedPair) {
  const { credits: here, creditsThere: there } = value;
  const pairs = [
    ['credits', here, credits],
    ['creditsThere', there, otherCredits],
    ['creditsThere', there, here],
  ] as const;
  for (const [key, given, stated] of pairs)
    if (given !== undefined && stated !== undefined && !same(given, stated)) return { key, given, stated };
  return undefined;
}
