/**
 * What starts read: a run that has nothing to check and nothing to make reads no code that checks, validates
 * or renders. One import in the wrong place is enough for that, and Node pays for it at every start.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleWithContents } from '../support/bundled-program.ts';

const repository = join(import.meta.dirname, '..', '..');

/**
 * Whatever checks, validates or renders, and the libraries for that. What findings are shown with reads keys of
 * sources again (`1-parse`, and of `2-validate` what knows keys by both names); what is said of exports has words.
 */
const heavy = [
  /^src\/(3-bind|4-check|5-lower|7-emit|crosswalk|editions|findings|markdown|media|theme)\//,
  /^src\/(2-validate\/validate|generated\/(rules|validators|view-schemas)|workspace\/(check-workspace|compile))\./,
  /^src\/6-render\/(?!words\.ts)/,
  /^node_modules\/(?!commander\/|get-east-asian-width\/)/,
];
const isHeavy = (module: string): boolean => heavy.some((kind) => kind.test(module));

describe('a start', { timeout: 180_000 }, () => {
  const place = mkdtempSync(join(tmpdir(), 'ccstd-starts-'));
  let bundle: Awaited<ReturnType<typeof bundleWithContents>>;
  beforeAll(async () => {
    bundle = await bundleWithContents(place);
  }, 180_000);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  let runs = 0;
  /** Modules in the files of the bundle that the run read: V8 lists every script of which it says what was run. */
  function modulesOf(...words: string[]): string[] {
    const listed = join(place, `run-${++runs}`);
    mkdirSync(listed);
    const env = { ...process.env, NODE_V8_COVERAGE: listed, CCSTD_LANG: 'en' };
    const { status, stderr } = spawnSync(process.execPath, [bundle.program, ...words], {
      env,
      encoding: 'utf8',
    });
    // What V8 does not know it says here, as a Node of another year may.
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const urls = readdirSync(listed).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(listed, name), 'utf8')) as {
        readonly result: readonly { readonly url: string }[];
      };
      return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
    });
    const files = [...new Set(urls)].map((url) => relative(repository, fileURLToPath(url)));
    const found = files.map((file) => bundle.outputs[file.replaceAll('\\', '/')]);
    return found.flatMap((output) => Object.keys(output?.inputs ?? {}));
  }

  it('that says the version reads nothing else', () => {
    const ofProcess = ['src/cli/main.ts', 'src/host/compiled-code.ts', 'src/host/last-words.ts'];
    expect(modulesOf('--version').sort()).toEqual(['package.json', ...ofProcess, 'src/version.ts']);
  });

  it.each([[['--help']], [['help', 'check']], [['check', '--help']]])('for %j reads no stage', (words) => {
    const modules = modulesOf(...words);
    expect(modules).toContain('src/cli/run.ts');
    expect(modules.filter(isHeavy)).toEqual([]);
  });

  it.each(['check', 'build'])('of a %s that finds nothing changed reads no stage', (command) => {
    const own = join(place, command);
    cpSync(join(repository, 'test', 'golden', 'one-course', 'input'), own, { recursive: true });
    const first = modulesOf(command, '-C', own);
    expect(first.filter(isHeavy)).toContain('src/workspace/check-workspace.ts');
    const again = modulesOf(command, '-C', own);
    expect(again).toContain('src/workspace/session.ts');
    expect(again.filter(isHeavy)).toEqual([]);
  });
});
