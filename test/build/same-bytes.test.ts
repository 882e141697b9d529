/**
 * Same input, same bytes: whatever the order of files, the key language, the time zone, the locale, or how
 * the compiler is started.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { bundledBytes, machine, outputOf } from '../support/bundled-standards.ts';
import { translateKeys } from '../support/translate-keys.ts';

async function build(files: Record<string, string | Uint8Array>): Promise<Record<string, string>> {
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
  const files = bundledBytes();
  let expected: Record<string, string>;
  const translated = (language: 'zh' | 'en', paths: readonly string[]) =>
    Object.fromEntries(
      paths.map((path) => {
        const bytes = files[path] ?? new Uint8Array();
        return [
          path,
          path.endsWith('.yaml') ? translateKeys(new TextDecoder().decode(bytes), language) : bytes,
        ];
      }),
    );

  beforeAll(async () => {
    expected = await build(translated('zh', Object.keys(files)));
  }, 120_000);

  it('builds something to compare', () => {
    expect(Object.keys(expected).length).toBeGreaterThan(100);
  });

  it('when every key and word is written in English instead of Chinese, and the files are found the other way round', async () => {
    const other = translated('en', Object.keys(files).reverse());
    expect(other).not.toEqual(translated('zh', Object.keys(files)));
    expect(differing(expected, await build(other))).toEqual([]);
  }, 120_000);

  it('as they were written, to the command, in Anchorage and in Turkish', () => {
    const root = join(import.meta.dirname, '..', '..');
    const folder = mkdtempSync(join(tmpdir(), 'ccstd-bytes-'));
    try {
      cpSync(join(root, 'standards'), folder, {
        recursive: true,
        filter: (path) => !path.includes(join('standards', 'dist')),
      });
      execFileSync(
        process.execPath,
        [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'src', 'cli', 'main.ts'), 'build'],
        {
          cwd: folder,
          env: { ...process.env, TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
          stdio: 'pipe',
        },
      );
      expect(readFileSync(join(folder, 'dist', 'manifest.json'), 'utf8')).toBe(expected['manifest.json']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
