/** Faults in bytes, punctuation and layout are each found once, at their line, in both key languages. */
import { it } from 'vitest';
import { expectFound, patience } from './expect-found.ts';
import { encodingFaults } from './kinds/encoding.ts';
import { yamlFaults } from './kinds/yaml.ts';

it(
  'finds what Word, WPS, Windows and tired fingers do to a file',
  () => expectFound([...encodingFaults, ...yamlFaults], 'small'),
  patience,
);
