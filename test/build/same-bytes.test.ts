/** Same input, same bytes: whatever the order of files, the key language, the time zone or the locale. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/compile.ts';
import { bundledFiles, machine, outputOf } from '../support/bundled-standards.ts';
import { translateKeys } from '../support/translate-keys.ts';

async function build(files: Record<string, string>): Promise<Record<string, string>> {
  const host = machine(files);
  const built = await buildWorkspace(host);
  expect(built.checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return outputOf(host);
}

function differing(a: Record<string, string>, b: Record<string, string>): string[] {
  expect(Object.keys(b)).toEqual(Object.keys(a));
  return Object.keys(a).filter((path) => a[path] !== b[path]);
}

describe('the same standards give the same bytes', () => {
  const files = bundledFiles();
  let expected: Record<string, string>;
  beforeAll(async () => {
    expected = await build(files);
  }, 120_000);

  it('builds something to compare', () => {
    expect(Object.keys(expected).length).toBeGreaterThan(100);
  });

  it('when files are found in another order', async () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(differing(expected, await build(reversed))).toEqual([]);
  }, 120_000);

  it.each(['zh', 'en'] as const)(
    'when every key and word is written in %s',
    async (language) => {
      const translated = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, path.endsWith('.md') ? text : translateKeys(text, language)]),
      );
      expect(translated).not.toEqual(files);
      expect(differing(expected, await build(translated))).toEqual([]);
    },
    120_000,
  );
});

describe('the command', () => {
  const root = join(import.meta.dirname, '..', '..');
  const folders: string[] = [];
  afterAll(() => folders.map((folder) => rmSync(folder, { recursive: true, force: true })));

  function manifest(env: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'ccstd-bytes-'));
    folders.push(folder);
    cpSync(join(root, 'standards'), folder, { recursive: true, filter: (path) => !path.includes(`${join('standards', 'dist')}`) });
    execFileSync(process.execPath, [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'src', 'cli', 'main.ts'), 'build'], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: 'pipe',
    });
    return readFileSync(join(folder, 'dist', 'manifest.json'), 'utf8');
  }

  it('writes the same manifest, hashes included, in Beijing and in Anchorage, in Chinese and in Turkish', () => {
    const beijing = manifest({ TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' });
    const anchorage = manifest({ TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
    expect(anchorage).toBe(beijing);
  }, 180_000);
});
