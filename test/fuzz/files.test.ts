/** No file, whatever its bytes, makes the check throw, hang or point beside the text. */
import { expect, it } from 'vitest';
import { disagreementOn, troubleWith } from './check-anything.ts';
import { mutated, mutatedBytes, scrambled } from './mutate.ts';
import { patience, tryInputs } from './run.ts';
import { texts } from './seeds.ts';

it(
  'answers for any text',
  () => {
    const { troubles } = tryInputs(
      400,
      (random) =>
        random.below(20) === 0 ? scrambled(random) : mutated(random.pick(texts) ?? '', random, texts),
      (text) => troubleWith({ 'any.yaml': text }) ?? disagreementOn(text),
    );
    expect(troubles).toEqual([]);
  },
  patience,
);

it(
  'answers for any bytes',
  () => {
    const { troubles } = tryInputs(
      250,
      (random) => mutatedBytes(new TextEncoder().encode(random.pick(texts) ?? ''), random),
      (bytes) => troubleWith({ 'any.yaml': bytes }),
    );
    expect(troubles).toEqual([]);
  },
  patience,
);
