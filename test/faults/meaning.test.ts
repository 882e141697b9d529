/** Contradictions of the field are each found once, at their line, whichever language the keys have. */
import { it } from 'vitest';
import { expectFound, patience } from './expect-found.ts';
import { alignmentFaults } from './kinds/alignments.ts';
import { deliveryFaults } from './kinds/deliveries.ts';
import { planFaults } from './kinds/plans.ts';
import { standardFaults } from './kinds/standards.ts';
import { sumFaults } from './kinds/sums.ts';
import { textFaults } from './kinds/texts.ts';

it(
  'finds what cannot be right in hours, points, weights, numbers, plans and texts',
  () =>
    expectFound([
      ...sumFaults,
      ...standardFaults,
      ...planFaults,
      ...textFaults,
      ...alignmentFaults,
      ...deliveryFaults,
    ]),
  patience,
);
