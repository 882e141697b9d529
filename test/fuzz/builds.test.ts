/** Whatever an author writes into any field, no command fails by a bug of ours. */
import { expect, it } from 'vitest';
import type { Random } from '../support/random.ts';
import { randomFrom } from '../support/random.ts';
import { Machine, releaseTwice, runEverything } from './every-command.ts';
import { approved, filesOf, randomWorkspace } from './typed-workspace.ts';

const seed = Number(process.env.CCSTD_FUZZ_SEED ?? 1);
const count = Math.ceil(4 * Number(process.env.CCSTD_FUZZ ?? 1));
const patience = 240_000 * Math.max(1, count / 6);

export async function runAll(random: Random): Promise<Machine> {
  const first = randomWorkspace(random);
  const isRelease = random.below(12) === 0;
  const machine = new Machine(filesOf(isRelease ? approved(first) : first));
  await runEverything(machine, random);
  if (isRelease) {
    const next = filesOf(approved(randomWorkspace(random)));
    await releaseTwice(machine, () => {
      for (const [name, text] of Object.entries(next))
        machine.host.write(`/${name}`, typeof text === 'string' ? new TextEncoder().encode(text) : text);
    });
  }
  return machine;
}

it(
  'never ends in a bug of ours, for any workspace that the schemas allow',
  async () => {
    const troubles: string[] = [];
    const statuses = new Map<string, number>();
    const start = performance.now();
    for (let index = 0; index < count && troubles.length < 8; index++) {
      const machine = await runAll(randomFrom(seed * 1_000_003 + index));
      for (const { command, status } of machine.runs) {
        const key = `${command.split(' ').slice(0, 2).join(' ')} → ${status}`;
        statuses.set(key, (statuses.get(key) ?? 0) + 1);
      }
      if (machine.trouble) troubles.push(`workspace ${index}: ${machine.trouble}`);
      // A long run that is cut off has still told what it saw.
      if (process.env.CCSTD_FUZZ && ((index + 1) % 100 === 0 || index + 1 === count))
        console.log(
          `${index + 1} workspaces, ${Math.round(performance.now() - start)} ms\n`,
          Object.fromEntries([...statuses].sort()),
        );
    }
    expect(troubles).toEqual([]);
  },
  patience,
);
