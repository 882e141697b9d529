/** No combination of files makes the check throw, hang, eat the memory or point beside the text. */
import { expect, it } from 'vitest';
import type { Random } from '../support/random.ts';
import { type Files, troubleWith } from './check-anything.ts';
import { mutated } from './mutate.ts';
import { patience, tryInputs } from './run.ts';
import { texts, workspaces } from './seeds.ts';

const mostBytes = 2 * 1024 ** 3;

function spoilt(random: Random): Files {
  const files: Record<string, string> = { ...random.pick(workspaces) };
  const names = [...Object.keys(files), 'ccstd.yaml', 'another.yaml'];
  for (let times = 1 + random.below(2); times > 0; times--) {
    const name = random.pick(names) ?? '';
    files[name] = mutated(
      files[name] ??
        (name === 'ccstd.yaml'
          ? 'ccstd: 1\nprofile: moe\nrules:\n  hours/total: off\n'
          : (random.pick(texts) ?? '')),
      random,
      texts,
    );
  }
  return files;
}

it(
  'answers for any workspace',
  () => {
    const { troubles } = tryInputs(250, spoilt, troubleWith);
    expect(troubles).toEqual([]);
    expect(process.memoryUsage().rss).toBeLessThan(mostBytes);
  },
  patience,
);
