/** Faults of keys, options and gaps are each found once, at their line, in both key languages. */
import { it } from 'vitest';
import { expectFound, patience } from './expect-found.ts';
import { answerFaults } from './kinds/answers.ts';

it(
  'finds every key that marks nothing or two things, and every answer that is missing',
  () => expectFound(answerFaults),
  patience,
);
