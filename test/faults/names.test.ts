/**
 * Ids taken twice and references that lead nowhere are each found once, at their line, in both key languages.
 */
import { it } from 'vitest';
import { expectFound, patience } from './expect-found.ts';
import { idFaults } from './kinds/ids.ts';
import { referenceFaults } from './kinds/references.ts';

it(
  'finds every id taken twice and every reference that leads nowhere',
  () => expectFound([...idFaults, ...referenceFaults]),
  patience,
);
