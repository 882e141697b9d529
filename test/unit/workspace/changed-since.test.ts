/** What a change brought is found in the files that changed, or in those that depend on them: nowhere else. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../src/host/host.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { changedSince } from '../../../src/workspace/changed-since.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { randomFrom, seedOf } from '../../support/random.ts';
import { everyKind } from '../render/every-kind.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A machine whose repository has `then` as its only revision. */
function machine(now: Files, then: Files): Host {
  const old = memoryHost(then);
  const files = new Map([...old.files].map(([path, bytes]) => [path.slice(1), bytes.length]));
  const read = (path: string) => old.read(`/${path}`);
  return { ...memoryHost(now), revision: async () => ({ commit: 'c', files, read }) };
}

function findings(files: Files) {
  const { diagnostics, spanOf } = checkSources(memoryHost(files));
  return diagnostics.map(({ code, params, where }) => {
    const { file } = spanOf(where);
    return { file, told: `${file} ${code} ${JSON.stringify(params)}` };
  });
}

async function touched(now: Files, then: Files = everyKind): Promise<readonly string[] | undefined> {
  const found = await changedSince(machine(now, then), '/', 'HEAD');
  return found.touched && [...found.touched].sort();
}

const edited = (file: string, from: string, to: string): Files => {
  const text = everyKind[file] ?? '';
  expect(text).toContain(from);
  return { ...everyKind, [file]: text.replaceAll(from, to) };
};
const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file !== name));

describe('what a change touches', () => {
  it('is nothing where nothing changed, be it that lines end otherwise', async () => {
    const windows = Object.entries(everyKind).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]);
    expect(await touched(everyKind)).toEqual([]);
    expect(await touched(Object.fromEntries(windows))).toEqual([]);
  });

  it('is everything where the settings changed', async () => {
    expect(await touched(edited('ccstd.yaml', '示例库', '另一个库'))).toBeUndefined();
  });

  it('is a file, and what names it, near and far', async () => {
    expect(await touched(edited('programme.yaml', '标识: elderly', '标识: older'))).not.toContain(
      'task.yaml',
    );
    const all = await touched(edited('task.yaml', '标识: fall', '标识: tumble'));
    expect(all).toEqual(expect.arrayContaining(['task.yaml', 'course.yaml', 'programme.yaml']));
    expect(all).not.toContain('standard.yaml');
  });

  it('is who shows a picture that changed, and no one for a file that nobody names', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><desc>甲</desc></svg>';
    const then: Files = { ...everyKind, 'figures/five.svg': picture, 'notes.txt': '甲' };
    const now = { ...then, 'figures/five.svg': picture.replace('甲', '乙') };
    expect(await touched(now, then)).toEqual(expect.arrayContaining(['figures/five.svg', 'task.yaml']));
    expect(await touched(now, then)).not.toContain('standard.yaml');
    expect(await touched({ ...then, 'notes.txt': '乙' }, then)).toEqual([]);
  });

  it('has every finding that was not there before, whatever line or file went', async () => {
    const random = randomFrom(seedOf('changed since'));
    const names = Object.keys(everyKind).filter((name) => name !== 'ccstd.yaml');
    const lines = Array.from({ length: 30 }, (): Files => {
      const name = random.pick(names) ?? '';
      const left = (everyKind[name] ?? '').split('\n');
      left.splice(random.below(left.length), 1 + random.below(2));
      return { ...everyKind, [name]: left.join('\n') };
    });
    const before = new Set(findings(everyKind).map(({ told }) => told));
    let elsewhere = 0;
    const gone = names.map((name) => without(everyKind, name));
    const changes: readonly (readonly [then: Files, now: Files])[] = [
      ...[...gone, ...lines].map((now) => [everyKind, now] as const),
      ...gone.map((then) => [then, everyKind] as const),
    ];
    for (const [then, now] of changes) {
      const known = then === everyKind ? before : new Set(findings(then).map(({ told }) => told));
      const fresh = findings(now).filter(({ told }) => !known.has(told));
      const shown = new Set(await touched(now, then));
      expect(fresh.filter(({ file }) => !shown.has(file))).toEqual([]);
      elsewhere += fresh.filter(({ file }) => now[file] === then[file]).length;
    }
    expect(elsewhere).toBeGreaterThan(5);
  });
});
