/**
 * Whatever is edited between two builds, the second leaves what a first build of the same sources would:
 * every file, and every finding.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { Session } from '../../src/workspace/session.ts';
import { inputOf } from '../golden/world.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { edits, sourcesOf } from './edits.ts';
import { filesOf, randomWorkspace } from './typed-workspace.ts';

const seed = Number(process.env.CCSTD_FUZZ_SEED ?? 1);
const sequences = Math.ceil(2 * Number(process.env.CCSTD_FUZZ ?? 1));
const editsOfEach = 3;

const worlds = ['one-course', 'adoption', 'crosswalk-gaps', 'release-and-pack', 'theme'];

function opened(world: string | undefined, random: Random): MemoryHost {
  const input = world ? inputOf(join(import.meta.dirname, '../golden', world)) : undefined;
  return machine(input ? Object.fromEntries(input) : filesOf(randomWorkspace(random)));
}

/** One more edit, whose name and place are added to what was done. */
function edited(host: MemoryHost, world: string | undefined, random: Random, done: string[]): string {
  const names = Object.keys(edits).filter((one) => !world || !one.startsWith('every field'));
  const name = random.pick(names) ?? '';
  done.push(`${name}: ${edits[name]?.(host, random)}`);
  return name;
}

const copyOf = (host: MemoryHost): MemoryHost =>
  machine(Object.fromEntries(sourcesOf(host).map(([path, bytes]) => [path.slice(1), bytes])));

/** `.staging` and the like never stay; what is kept for the next run is no output. */
async function buildsTheSame(host: MemoryHost): Promise<string | undefined> {
  const before = outputOf(host);
  const again = await Session.at(host).build({ amongOthers: true });
  const fresh = copyOf(host);
  const cold = await Session.at(fresh).build();
  if (!cold.made?.written) {
    if (again.made === undefined || again.made.written) return 'only the first build is refused';
    if (JSON.stringify(outputOf(host)) !== JSON.stringify(before))
      return 'a refused build left another output';
  } else {
    if (again.made && !again.made.written)
      return `only the second build is refused: ${JSON.stringify(again.made.checked.diagnostics)}`;
    const [one, other] = [outputOf(host), outputOf(fresh)];
    const paths = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const unlike = paths.filter((path) => one[path] !== other[path]);
    if (unlike.length > 0)
      return `${unlike.length} of ${paths.length} files are others: ${unlike.slice(0, 5)}`;
  }
  const found = ({ made }: typeof cold) => JSON.stringify(made?.checked.diagnostics);
  return again.made && found(again) !== found(cold) ? 'other findings' : undefined;
}

it(
  'leaves what a first build leaves, after any edits',
  async () => {
    const troubles: string[] = [];
    let standing = 0;
    const first = Number(process.env.CCSTD_FUZZ_FROM ?? 0);
    for (let index = first; index < sequences && troubles.length < 5; index++) {
      const random = randomFrom(seed * 1_000_003 + index);
      const world = worlds[index % (worlds.length + 1)];
      const host = opened(world, random);
      await Session.at(host).build();
      const done: string[] = [];
      for (let edit = 0; edit < editsOfEach; edit++) {
        const name = edited(host, world, random, done);
        if (name.startsWith('a part')) await Session.at(host).build({ documents: ['worksheet'] });
        const trouble = await buildsTheSame(host);
        if (trouble) {
          troubles.push(`sequence ${index} (${world}): ${done.join('; ')}: ${trouble}`);
          if (process.env.CCSTD_FUZZ) console.log(troubles.at(-1));
          break;
        }
        standing++;
      }
      if (process.env.CCSTD_FUZZ && index % 20 === 19)
        console.log(`${index + 1} sequences, ${standing} builds`);
    }
    expect(troubles).toEqual([]);
  },
  300_000 * Math.max(10, sequences),
);

/** Checks cost far less than builds: so many more of them. */
const checkedSequences = 30 * sequences;

it(
  'finds what a first check finds, after any edits, whether the program goes on or starts anew',
  async () => {
    const troubles: string[] = [];
    let silent = 0;
    let checks = 0;
    for (let index = 0; index < checkedSequences && troubles.length < 5; index++) {
      const random = randomFrom(seed * 7_000_003 + index);
      const world = worlds[index % (worlds.length + 1)];
      const host = opened(world, random);
      const release = index % 4 === 3;
      const open = Session.at(host, '/', { staysOpen: true });
      const session = (): Session => (index % 2 === 0 ? open : Session.at(host));
      await session().check({ release });
      const done: string[] = [];
      for (let edit = 0; edit < editsOfEach; edit++) {
        edited(host, world, random, done);
        const again = await session().check({ release });
        const cold = await Session.at(copyOf(host)).check({ release });
        const of = ({ diagnostics, files, explained, ignored, configured, spanOf }: typeof cold) =>
          JSON.stringify([
            diagnostics,
            diagnostics.map(({ where }) => spanOf(where)),
            files,
            explained,
            ignored,
            configured,
          ]);
        checks++;
        if (cold.diagnostics.length === 0) silent++;
        if (of(again) !== of(cold)) {
          troubles.push(`sequence ${index} (${world}): ${done.join('; ')}`);
          break;
        }
      }
    }
    expect(troubles).toEqual([]);
    expect(silent).toBeLessThan(checks);
  },
  300_000 * Math.max(1, sequences),
);
