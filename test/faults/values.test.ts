/** Keys and values that the schema refuses are each found once, at their line, in both key languages. */
import { it } from 'vitest';
import { expectFound, patience } from './expect-found.ts';
import { keyFaults } from './kinds/keys.ts';
import { valueFaults } from './kinds/values.ts';

it(
  'finds every key and value that the language does not allow',
  () => expectFound([...keyFaults, ...valueFaults], 'small'),
  patience,
);
