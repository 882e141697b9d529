/**
 * A build that dies at any change to the disk leaves every file old or new, and the next build puts
 * everything right.
 */
import { describe, expect, it } from 'vitest';
import { lockName } from '../../src/8-write/lock.ts';
import { stagingFolder } from '../../src/8-write/output-folders.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { Session } from '../../src/workspace/session.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../support/small-course.ts';

class Killed extends Error {}

/** Between the changes to the disk at which a build dies. */
const step = process.env.CCSTD_FUZZ ? 1 : 11;

/** The same machine, on which the n-th change to the disk and all after it never happen. */
function dyingAt(host: MemoryHost, n: number): MemoryHost & { readonly left: () => number } {
  let left = n;
  const orDie = <A extends unknown[]>(action: (...args: A) => void) => {
    return (...args: A): void => {
      if (left-- <= 0) throw new Killed();
      action(...args);
    };
  };
  const moveFolder = (from: string, to: string): boolean => {
    if (left-- <= 0) throw new Killed();
    return host.moveFolder(from, to);
  };
  const remove = orDie(host.remove);
  // A machine takes the files of a folder one by one.
  const removeFolder = (folder: string) => {
    for (const path of [...host.files.keys()]) if (path.startsWith(`${folder}/`)) remove(path);
  };
  return {
    ...host,
    write: orDie(host.write),
    move: orDie(host.move),
    moveFolder,
    remove,
    removeFolder,
    left: () => left,
  };
}

const changed = bent('course.yaml', '老人在走廊跌倒。', '老人在卫生间跌倒。');
changed['course.yaml'] = changed['course.yaml']?.replace('id: s2', 'id: s3') ?? '';

async function built(files: Record<string, string>): Promise<MemoryHost> {
  const host = machine(files);
  expect((await buildWorkspace(host)).written).toBeDefined();
  return host;
}

/** The same machine again: what one does to it, the other does not see. */
function copyOf({ files }: MemoryHost): MemoryHost {
  return machine(Object.fromEntries(files));
}

/** What a reader of the output sees: what waits in the hidden folder is not there yet. */
function inPlace(host: MemoryHost): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outputOf(host)).filter(
      ([path]) => !path.startsWith(`${stagingFolder}/`) && path !== lockName,
    ),
  );
}

describe('a build that is killed', async () => {
  const before = await built(smallWorkspace);
  const old = outputOf(before);
  const fresh = outputOf(await built(changed));

  it('has something to do: pages change, appear and disappear', () => {
    const paths = new Set([...Object.keys(old), ...Object.keys(fresh)]);
    expect([...paths].filter((path) => !(path in old)).length).toBeGreaterThan(0);
    expect([...paths].filter((path) => !(path in fresh)).length).toBeGreaterThan(0);
    expect(
      [...paths].filter((path) => path in old && path in fresh && old[path] !== fresh[path]).length,
    ).toBeGreaterThan(3);
  });

  it('leaves whole files, whichever change it dies at', async () => {
    let deaths = 0;
    let untouched = 0;
    for (let n = 0; ; n += step) {
      const host = copyOf(before);
      host.write('/course.yaml', new TextEncoder().encode(changed['course.yaml']));
      const outcome = await buildWorkspace(dyingAt(host, n)).catch((error: unknown) => error);
      const left = inPlace(host);
      for (const [path, text] of Object.entries(left)) expect([old[path], fresh[path]], path).toContain(text);
      if (!(outcome instanceof Killed)) {
        expect(outputOf(host)).toEqual(fresh);
        break;
      }
      deaths++;
      if (Object.keys(left).every((path) => left[path] === old[path])) untouched++;
      await buildWorkspace(host);
      expect(outputOf(host)).toEqual(fresh);
    }
    expect(deaths).toBeGreaterThan(process.env.CCSTD_FUZZ ? 50 : 5);
    // All pages are made and looked at before the first of them changes.
    expect(untouched).toBeGreaterThan(deaths / 3);
  }, 300_000);

  it('is no reason to refuse the folder, when it was the first', async () => {
    let arrived = 0;
    const whole = dyingAt(machine(changed), 10_000);
    await buildWorkspace(whole);
    const changes = 10_000 - whole.left();
    // Nothing takes its place before all is made.
    for (let n = process.env.CCSTD_FUZZ ? 0 : changes - 12; ; n += process.env.CCSTD_FUZZ ? 1 : 3) {
      const host = machine(changed);
      const outcome = await buildWorkspace(dyingAt(host, n)).catch((error: unknown) => error);
      if (!(outcome instanceof Killed)) break;
      if (Object.keys(inPlace(host)).length > 0) arrived++;
      const another = copyOf(host);
      expect((await buildWorkspace(host)).foreign).toEqual([]);
      expect(outputOf(host)).toEqual(fresh);
      // What somebody else has there is seen among it.
      another.write('/dist/mine.txt', new TextEncoder().encode('mine'));
      expect((await buildWorkspace(another)).foreign).toEqual(['mine.txt']);
    }
    expect(arrived).toBeGreaterThan(0);
  }, 300_000);

  it('is forgotten when the next one makes something else: nothing of it stays', async () => {
    let arrived = 0;
    for (let n = 20; ; n += 40) {
      const host = copyOf(before);
      host.write('/course.yaml', new TextEncoder().encode(changed['course.yaml']));
      const outcome = await buildWorkspace(dyingAt(host, n)).catch((error: unknown) => error);
      if (!(outcome instanceof Killed)) break;
      if (Object.keys(inPlace(host)).some((path) => !(path in old))) arrived++;
      host.write('/course.yaml', new TextEncoder().encode(smallWorkspace['course.yaml']));
      await buildWorkspace(host);
      expect(outputOf(host)).toEqual(old);
    }
    expect(arrived).toBeGreaterThan(0);
  }, 300_000);

  it('while it takes down what it knows leaves the next one right, and quick again', async () => {
    const known = copyOf(before);
    await Session.at(known).build();
    const edited = (host: MemoryHost, text: string | undefined): void =>
      host.write('/course.yaml', new TextEncoder().encode(text));
    const changesOfAll = await changesOf((host) => Session.at(host).build(), known, changed['course.yaml']);
    const changesOfBuild = await changesOf((host) => buildWorkspace(host), known, changed['course.yaml']);
    // What is kept is written behind the build, and is a handful of changes to the disk.
    expect(changesOfAll - changesOfBuild).toBeGreaterThan(3);
    for (let n = changesOfBuild - 2; n < changesOfAll; n++) {
      const host = copyOf(known);
      edited(host, changed['course.yaml']);
      const dying = Session.at(dyingAt(host, n)).build();
      await expect(dying).rejects.toThrow(Killed);
      const again = await Session.at(host).build();
      expect(again.made === undefined || again.made.written !== undefined).toBe(true);
      expect(outputOf(host)).toEqual(fresh);
      expect((await Session.at(host).build()).made).toBeUndefined();
      if (n % 3 > 0) continue;
      edited(host, smallWorkspace['course.yaml']);
      await Session.at(host).build();
      expect(outputOf(host)).toEqual(old);
    }
  }, 300_000);
});

/** How often a run changes the disk after an edit of the course. */
async function changesOf(
  run: (host: MemoryHost) => Promise<unknown>,
  known: MemoryHost,
  course: string | undefined,
): Promise<number> {
  const host = copyOf(known);
  host.write('/course.yaml', new TextEncoder().encode(course));
  const most = 100_000;
  const counting = dyingAt(host, most);
  await run(counting);
  return most - counting.left();
}
