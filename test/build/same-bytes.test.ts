/**
 * Same input, same bytes: whatever the order of files, the key language, the time zone, the locale, or how
 * the compiler is started.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { bundleProgram } from '../support/bundled-program.ts';
import { bundledFiles, machine, outputOf } from '../support/bundled-standards.ts';
import { translateKeys } from '../support/translate-keys.ts';
import { boundFrom } from '../unit/crosswalk/bundled-model.ts';
import { everyKind } from '../unit/render/every-kind.ts';

type Files = Readonly<Record<string, string>>;

async function build(files: Files): Promise<Record<string, string>> {
  const host = machine(files);
  const { checked } = await buildWorkspace(host);
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const output = outputOf(host);
  expect(Object.keys(output).length).toBeGreaterThan(100);
  return output;
}

function differing(a: Record<string, string>, b: Record<string, string>): string[] {
  expect(Object.keys(b)).toEqual(Object.keys(a));
  return Object.keys(a).filter((path) => a[path] !== b[path]);
}

const translated = (files: Files, language: 'zh' | 'en'): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      path.endsWith('.yaml') ? translateKeys(text, language) : text,
    ]),
  );

const backwards = (files: Files): Files => Object.fromEntries(Object.entries(files).reverse());

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('the same bytes', { timeout: 180_000 }, () => {
  it('when every key and word is written in English instead of Chinese, and the files are found the other way round', async () => {
    const [chinese, english] = [translated(everyKind, 'zh'), translated(everyKind, 'en')];
    expect(english).not.toEqual(chinese);
    expect(differing(await build(chinese), await build(backwards(english)))).toEqual([]);
  });

  it('to the command, in Anchorage and in Turkish, with other threads', async () => {
    const files = bundledFiles('ai-trainer/');
    const place = mkdtempSync(join(tmpdir(), 'ccstd-bytes-'));
    try {
      const program = await bundleProgram(place);
      const folder = join(place, 'standards');
      write(folder, translated(files, 'en'));
      execFileSync(process.execPath, [program, 'build'], {
        cwd: folder,
        env: {
          ...process.env,
          TZ: 'America/Anchorage',
          LC_ALL: 'tr_TR.UTF-8',
          LANG: 'tr_TR.UTF-8',
          CCSTD_THREADS: '3',
        },
        stdio: 'pipe',
      });
      const expected = await build(files);
      expect(readFileSync(join(folder, 'dist', 'manifest.json'), 'utf8')).toBe(expected['manifest.json']);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe('the same model', () => {
  it('of all bundled standards, in whichever language their keys are', () => {
    const files = bundledFiles();
    const [chinese, english] = (['zh', 'en'] as const).map((language) => translated(files, language));
    expect(english).not.toEqual(chinese);
    const { model, diagnostics } = boundFrom(chinese ?? {});
    expect(diagnostics).toEqual([]);
    expect(model.courses.length).toBeGreaterThan(3);
    expect(boundFrom(english ?? {}).model).toEqual(model);
  });
});
