/** Slips in adoptions are each found once, at their line, in both key languages. */
import { it } from 'vitest';
import { expectFound, patience } from './expect-found.ts';
import { adoptionFaults } from './kinds/adoptions.ts';

it('finds what a school cannot change like that', () => expectFound(adoptionFaults), patience);
