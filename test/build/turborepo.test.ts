/** The repository that `docs/scale.md` describes, a package for each programme, built by Turborepo. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProgram } from '../support/bundled-program.ts';
import { smallWorkspace } from '../support/small-course.ts';
import { type TurboCache, turboCache } from '../support/turbo-cache.ts';

const repository = join(import.meta.dirname, '..', '..');
const turbo = join(repository, 'node_modules', '.bin', 'turbo');
const run = promisify(execFile);

/** Files that the section shows, and its first command line. */
function shown(page: string) {
  const text = readFileSync(join(repository, 'docs', page), 'utf8').split(/^## .*Turborepo.*$/m)[1] ?? '';
  const blocks = [...text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)];
  const [, command = ''] = /^```sh\nnpx turbo (.+)\n```$/m.exec(text) ?? [];
  return { files: Object.fromEntries(blocks.map(([, name = '', body = '']) => [name, body])), command };
}

const programmes = ['elderly', 'nursery', 'hospital'];

describe('a repository with a package for each programme', { timeout: 180_000 }, () => {
  const place = mkdtempSync(join(tmpdir(), 'ccstd-turbo-'));
  const college = join(place, 'college');
  let program = '';
  let cache: TurboCache;
  const { files, command } = shown('scale.md');

  async function built(folder: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const quiet = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', CI: '1', NO_COLOR: '1' };
    const given = { PATH: process.env.PATH, HOME: place, CCSTD_THREADS: '0', ...quiet, ...env };
    const { stdout } = await run(turbo, [...command.split(' '), '--output-logs=errors-only'], {
      ...{ cwd: folder, env: given, encoding: 'utf8' },
    });
    const [, tasks] = /Tasks: +(\d+ successful, \d+ total)/.exec(stdout) ?? [];
    const [, cached] = /Cached: +(\d+ cached), \d+ total/.exec(stdout) ?? [];
    return `${tasks}, ${cached}`;
  }

  /** As it comes from a clone, with what `npm ci` puts beside it. */
  function installed(folder: string): void {
    const bin = join(folder, 'node_modules', '.bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(program, join(bin, 'ccstd'));
  }

  function output(folder: string): Record<string, string> {
    const names = readdirSync(join(folder, 'programmes'), { recursive: true, encoding: 'utf8' });
    const made = names.filter((name) => /\/dist\/.*\.\w+$/.test(name)).sort();
    return Object.fromEntries(
      made.map((name) => [name, readFileSync(join(folder, 'programmes', name), 'base64')]),
    );
  }

  beforeAll(async () => {
    program = await bundleProgram(join(place, 'ccstd'));
    chmodSync(program, 0o755);
    cache = await turboCache('secret');
    const { 'standard.yaml': standard = '', ...sources } = smallWorkspace;
    const all: Record<string, string> = { 'standards/standard.yaml': standard };
    for (const [name, text] of Object.entries(files)) {
      const targets = name.includes('/elderly/') ? programmes : ['elderly'];
      for (const one of targets) all[name.replace('/elderly/', `/${one}/`)] = text.replace('elderly', one);
    }
    for (const one of programmes) {
      for (const [name, text] of Object.entries(sources)) all[`programmes/${one}/${name}`] = text;
      all[`programmes/${one}/ccstd.yaml`] += '格式: [md]\n';
    }
    const locked = { ccstd: '0.1.0', turbo: '2.11.0' };
    const packages = Object.entries(locked).map(([name, version]) => [`node_modules/${name}`, { version }]);
    all['package-lock.json'] = JSON.stringify({
      ...{ name: 'college', lockfileVersion: 3, requires: true },
      packages: {
        '': JSON.parse(files['package.json'] ?? '{}'),
        ...Object.fromEntries(programmes.map((name) => [`programmes/${name}`, { name }])),
        ...Object.fromEntries(packages),
      },
    });
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(college, name)), { recursive: true });
      writeFileSync(join(college, name), text);
    }
    for (const one of programmes)
      await run(process.execPath, [program, 'fetch', '-C', join(college, 'programmes', one)]);
    const git = (...line: readonly string[]) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...line], { cwd: college });
    await git('init', '-q');
    await git('add', '-A');
    await git('commit', '-qm', 'a');
    cpSync(college, join(place, 'colleague'), { recursive: true });
    for (const folder of ['college', 'colleague']) installed(join(place, folder));
  }, 180_000);
  afterAll(async () => {
    await cache?.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('is shown alike in both languages', () => {
    const english = shown('scale.en.md');
    expect(english.command).toBe(command);
    expect(Object.keys(english.files)).toEqual(Object.keys(files));
    const json = (all: Readonly<Record<string, string>>) =>
      Object.entries(all).filter(([name]) => name.endsWith('.json'));
    expect(json(english.files)).toEqual(json(files));
  });

  it('is made once; then nothing, and of one change one programme', async () => {
    expect(await built(college)).toBe('3 successful, 3 total, 0 cached');
    const first = output(college);
    expect(Object.keys(first).length).toBeGreaterThan(programmes.length * 3);

    for (const one of programmes) rmSync(join(college, 'programmes', one, 'dist'), { recursive: true });
    expect(await built(college)).toBe('3 successful, 3 total, 3 cached');
    expect(output(college)).toEqual(first);

    const course = join(college, 'programmes', 'nursery', 'course.yaml');
    writeFileSync(course, readFileSync(course, 'utf8').replace('处置一起跌倒。', '处置一次跌倒。'));
    expect(await built(college)).toBe('3 successful, 3 total, 2 cached');
    const second = output(college);
    const changed = Object.keys(second).filter((name) => second[name] !== first[name]);
    expect([...new Set(changed.map((name) => name.split('/')[0]))]).toEqual(['nursery']);
  });

  it('is made again as a whole by another version of ccstd', async () => {
    const lock = join(college, 'package-lock.json');
    const before = readFileSync(lock, 'utf8');
    writeFileSync(lock, before.replace('"version":"0.1.0"', '"version":"0.1.1"'));
    expect(await built(college)).toBe('3 successful, 3 total, 0 cached');
    writeFileSync(lock, before);
  });

  it('is not made again by a colleague who has the cache of a server', async () => {
    const env = { TURBO_API: cache.address, TURBO_TEAM: 'college', TURBO_TOKEN: 'secret' };
    rmSync(join(college, '.turbo'), { recursive: true });
    expect(await built(college, env)).toBe('3 successful, 3 total, 0 cached');
    const course = join('programmes', 'nursery', 'course.yaml');
    cpSync(join(college, course), join(place, 'colleague', course));
    expect(await built(join(place, 'colleague'), env)).toBe('3 successful, 3 total, 3 cached');
    expect(cache.given()).toBe(3);
    expect(output(join(place, 'colleague'))).toEqual(output(college));
  });
});
