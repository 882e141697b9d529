/** Tries many random inputs under a watchdog, and keeps the first few that were too much. */
import { type Random, randomFrom } from '../support/random.ts';

/** Far above what any input needs, also on a machine that is busy with other things. */
const limitMilliseconds = 10_000;
const most = 5;

export interface Result {
  readonly inputs: number;
  /** The input as JSON, and what went wrong. */
  readonly troubles: readonly string[];
  readonly slowest: number;
}

/** The first number of the run; another one tries other inputs. */
export const seed = Number(process.env.CCSTD_FUZZ_SEED ?? 1);

/** How many times as many inputs as in CI. */
export const factor = Number(process.env.CCSTD_FUZZ ?? 1);

export function tryInputs<T>(
  inputs: number,
  make: (random: Random) => T,
  test: (input: T) => string | undefined,
): Result {
  const troubles: string[] = [];
  let slowest = 0;
  const count = Math.ceil(inputs * factor);
  for (let index = 0; index < count && troubles.length < most; index++) {
    const input = make(randomFrom(seed * 1_000_003 + index));
    const start = performance.now();
    const trouble = test(input);
    const taken = performance.now() - start;
    slowest = Math.max(slowest, taken);
    const slow = taken > limitMilliseconds ? `took ${Math.round(taken)} ms` : undefined;
    if (trouble ?? slow)
      troubles.push(`input ${index}: ${trouble ?? slow}\n${JSON.stringify(input).slice(0, 3000)}`);
  }
  if (process.env.CCSTD_FUZZ) console.log(`${count} inputs, the slowest took ${Math.round(slowest)} ms`);
  return { inputs: count, troubles, slowest };
}

/**
 * Many at once, as a workspace has many files, for what one of them costs is mostly the workspace. Where there is
 * trouble each is tried alone as well, so that the input at fault is named where one is enough.
 */
export function tryTogether<T>(
  inputs: number,
  size: number,
  make: (random: Random) => T,
  test: (together: readonly T[]) => string | undefined,
): Result {
  const many = (random: Random): T[] =>
    // Seeds of their own: the same texts are tried alone elsewhere.
    Array.from({ length: size }, () => make(randomFrom(1_000_000_000 + random.below(1_000_000_000))));
  return tryInputs(inputs / size, many, (together) => {
    const trouble = test(together);
    if (trouble === undefined) return undefined;
    const guilty = together.find((one) => test([one]) !== undefined);
    return guilty === undefined ? trouble : `${trouble}\nalone: ${JSON.stringify(guilty).slice(0, 3000)}`;
  });
}

/** Plenty of time even for a long run. */
export const patience = 240_000 * Math.max(1, factor);
