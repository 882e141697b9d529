/** No file, whatever its bytes, makes the check throw, hang or point beside the text. */
import { expect, it } from 'vitest';
import type { Random } from '../support/random.ts';
import { disagreementOn, troubleWith } from './check-anything.ts';
import { mutated, mutatedBytes, scrambled } from './mutate.ts';
import { patience, tryInputs, tryTogether } from './run.ts';
import { texts } from './seeds.ts';

const anyText = (random: Random): string =>
  random.below(20) === 0 ? scrambled(random) : mutated(random.pick(texts) ?? '', random, texts);
const anyBytes = (random: Random): Uint8Array =>
  mutatedBytes(new TextEncoder().encode(random.pick(texts) ?? ''), random);

const asFiles = <T>(contents: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(contents.map((content, index) => [`any-${index}.yaml`, content]));

it(
  'answers for any text',
  () => {
    const alone = tryInputs(
      400,
      anyText,
      (text) => troubleWith({ 'any.yaml': text }) ?? disagreementOn(text),
    );
    expect(alone.troubles).toEqual([]);
    const together = tryTogether(
      2_500,
      25,
      anyText,
      (many) => troubleWith(asFiles(many)) ?? many.map(disagreementOn).find((one) => one !== undefined),
    );
    expect(together.troubles).toEqual([]);
  },
  patience,
);

it(
  'answers for any bytes',
  () => {
    const alone = tryInputs(250, anyBytes, (bytes) => troubleWith({ 'any.yaml': bytes }));
    expect(alone.troubles).toEqual([]);
    const together = tryTogether(6_000, 20, anyBytes, (many) => troubleWith(asFiles(many)));
    expect(together.troubles).toEqual([]);
  },
  patience,
);
