/**
 * What a build lists: outside `teacher/` nothing tells what is inside, and an output of earlier versions,
 * which listed all in one file, is taken over whole.
 */
import { describe, expect, it } from 'vitest';
import {
  entriesIn,
  type Manifest,
  manifestNames,
  manifestText,
  toManifest,
} from '../../src/8-write/manifest.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../support/small-course.ts';

const [ofTeachers, ofEverybody] = manifestNames;

async function built(files: Record<string, string | Uint8Array>, options = {}): Promise<MemoryHost> {
  const host = machine(files);
  expect((await buildWorkspace(host, options)).written).toBeDefined();
  return host;
}

function listedIn(host: MemoryHost, name: string): string[] {
  return (JSON.parse(outputOf(host)[name] ?? '') as Manifest).documents.map(({ path }) => path);
}

/** The same machine, as version 0.1.0 left it: with one list of everything. */
function withOneList(host: MemoryHost): Record<string, string | Uint8Array> {
  const { version, ccstd } = JSON.parse(outputOf(host)[ofEverybody] ?? '') as Manifest;
  expect(version).toBe(1);
  const all = manifestText(toManifest(ccstd, entriesIn(host, '/dist') ?? []));
  const files = new Map(host.files);
  files.delete(`/dist/${ofTeachers}`);
  files.set(`/dist/${ofEverybody}`, new TextEncoder().encode(all));
  return Object.fromEntries([...files].map(([path, bytes]) => [path.slice(1), bytes]));
}

const withoutStep = bent('course.yaml', '老人在走廊跌倒。', '老人在卫生间跌倒。');
withoutStep['course.yaml'] = withoutStep['course.yaml']?.replace('id: s2', 'id: s3') ?? '';

describe('the lists of an output', () => {
  it('name every file once, those of teachers below teacher/', async () => {
    const host = await built(smallWorkspace);
    const [teachers, everybody] = [listedIn(host, ofTeachers), listedIn(host, ofEverybody)];
    expect(teachers.every((path) => path.startsWith('teacher/'))).toBe(true);
    expect(everybody.some((path) => path.startsWith('teacher/'))).toBe(false);
    const made = Object.keys(outputOf(host)).filter((path) => !manifestNames.some((name) => name === path));
    expect([...teachers, ...everybody].sort()).toEqual(made);
  });

  it('are one as long as teachers get nothing, to which their pages add nothing', async () => {
    const host = await built(smallWorkspace, { editions: ['student'] });
    const before = listedIn(host, ofEverybody);
    expect(outputOf(host)[ofTeachers]).toBeUndefined();
    await buildWorkspace(host, { editions: ['teacher'] });
    expect(listedIn(host, ofTeachers).length).toBeGreaterThan(3);
    expect(listedIn(host, ofEverybody)).toEqual(before);
  });
});

describe('an output with one list of everything', async () => {
  const old = await built(smallWorkspace);
  const fresh = outputOf(await built(withoutStep));

  it('becomes what a build into an empty folder makes; what is not ours stays', async () => {
    const host = machine({
      ...withOneList(old),
      'course.yaml': withoutStep['course.yaml'] ?? '',
      'dist/teacher/notes.txt': 'mine',
    });
    const { foreign, written } = await buildWorkspace(host);
    expect(foreign).toEqual([]);
    expect(written?.removed).toBeGreaterThan(1);
    expect(outputOf(host)).toEqual({ ...fresh, 'teacher/notes.txt': 'mine' });
  });

  it('keeps its pages of teachers when only those of students are built, and lists them as theirs', async () => {
    const host = machine(withOneList(old));
    await buildWorkspace(host, { editions: ['student'] });
    expect(outputOf(host)).toEqual(outputOf(old));
  });

  it('becomes it also after builds that died, whatever change to the disk was their last', async () => {
    const files = { ...withOneList(old), 'course.yaml': withoutStep['course.yaml'] ?? '' };
    let moves = 0;
    for (let last = 0; ; last += process.env.CCSTD_FUZZ ? 1 : 9) {
      const host = machine(files);
      let left = last;
      const orDie = (act: (path: string, to?: string) => void) => (path: string, to?: string) => {
        if (left-- <= 0) throw new Error('killed');
        act(path, to);
      };
      const move = orDie((from, to) => host.move(from, to ?? ''));
      const dying = { ...host, move, remove: orDie((path) => host.remove(path)) };
      const outcome = await buildWorkspace(dying).catch(() => undefined);
      await buildWorkspace(host);
      expect(outputOf(host)).toEqual(fresh);
      if (outcome?.written) break;
      moves = last;
    }
    expect(moves).toBeGreaterThan(10);
  }, 300_000);
});
