/** Ctrl-C in a build, with real processes: the output is the old one or the new one, and the program has ended. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { lockName } from '../../src/8-write/lock.ts';
import { stagingFolder } from '../../src/8-write/output-folders.ts';
import { bundleProgram } from '../support/bundled-program.ts';
import { hasBrowser } from '../support/printing-machine.ts';
import { bent, smallWorkspace } from '../support/small-course.ts';

const root = join(import.meta.dirname, '..', '..');
const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const place = mkdtempSync(join(tmpdir(), 'ccstd-ctrl-c-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function workspaceAt(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(place, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

interface End {
  readonly code: number | null;
  /** Shells say 128 and its number: 130 for Ctrl-C. */
  readonly signal: NodeJS.Signals | null;
}

function node(words: readonly string[], cwd: string, env = process.env) {
  const child = spawn(process.execPath, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<End>((done) => child.on('close', (code, signal) => done({ code, signal })));
  return { child, ended };
}

const build = (folder: string) =>
  node([join(place, 'lib', 'ccstd.js'), 'build', 'textbook', '--formats', 'html'], folder);

/** Of those that run, the command lines in which the words stand. */
function processesWith(words: string): string[] {
  const lines = readdirSync('/proc').flatMap((name) => {
    try {
      return /^\d+$/.test(name) ? [readFileSync(join('/proc', name, 'cmdline'), 'utf8')] : [];
    } catch {
      return [];
    }
  });
  return lines.filter((line) => line.includes(words));
}

function outputOf(folder: string): Record<string, string> {
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1));
  const shown = paths.filter((path) => !path.startsWith(stagingFolder) && path !== lockName).sort();
  return Object.fromEntries(shown.map((path) => [path, readFileSync(join(dist, path), 'utf8')]));
}

describe.skipIf(process.platform === 'win32')('Ctrl-C', { timeout: 300_000 }, () => {
  beforeAll(() => bundleProgram(place), 300_000);

  it('leaves the whole old output or the whole new one, at whatever moment it comes', async () => {
    const before = workspaceAt('before', smallWorkspace);
    expect(await build(before).ended).toEqual({ code: 0, signal: null });
    const after = join(place, 'after');
    cpSync(before, after, { recursive: true });
    const changed = bent('course.yaml', '老人在走廊跌倒。', '老人在卫生间跌倒。');
    workspaceAt('after', changed);
    expect(await build(after).ended).toEqual({ code: 0, signal: null });
    const [old, fresh] = [outputOf(before), outputOf(after)];
    expect(fresh).not.toEqual(old);

    let broken = 0;
    for (const wait of [0, 120]) {
      const folder = join(place, `broken-${wait}`);
      cpSync(before, folder, { recursive: true });
      workspaceAt(`broken-${wait}`, changed);
      const { child, ended } = build(folder);
      let isOver = false;
      void ended.then(() => {
        isOver = true;
      });
      while (!isOver && !existsSync(join(folder, 'dist', stagingFolder))) await setTimeout(2);
      await setTimeout(wait);
      child.kill('SIGINT');
      const { signal } = await ended;
      const left = outputOf(folder);
      expect([JSON.stringify(old), JSON.stringify(fresh)]).toContain(JSON.stringify(left));
      if (signal === null) continue;
      expect(signal).toBe('SIGINT');
      broken++;
      expect(await build(folder).ended).toEqual({ code: 0, signal: null });
      expect(outputOf(folder)).toEqual(fresh);
      expect(existsSync(join(folder, 'dist', stagingFolder))).toBe(false);
    }
    expect(broken).toBeGreaterThan(0);
  });

  it('ends a watch, which until then answers each change, also one that breaks a file', async () => {
    const folder = workspaceAt('watched', smallWorkspace);
    const program = join(place, 'lib', 'ccstd.js');
    const env = { ...process.env, CCSTD_LANG: 'zh-CN' };
    const watch = (...words: readonly string[]) => {
      const { child, ended } = node([program, ...words, '--watch'], folder, env);
      onTestFinished(() => void child.kill());
      let said = '';
      let isOver = false;
      void ended.then(() => {
        isOver = true;
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (more: Buffer) => {
          said += more.toString();
        });
      }
      const says = async (what: RegExp) => {
        while (!what.test(said) && !isOver) await setTimeout(5);
        expect(said).toMatch(what);
      };
      return { child, ended, says };
    };
    const check = watch('check');
    const build = watch('build', 'textbook', '--formats', 'md');
    await Promise.all([check.says(/按 Ctrl-C 结束/), build.says(/按 Ctrl-C 结束/)]);

    const course = smallWorkspace['course.yaml'] ?? '';
    writeFileSync(join(folder, 'course.yaml'), course.replace('hours: 6', 'hours: six'));
    const second = /第 2 次.*schema\/not-a-number/s;
    await Promise.all([check.says(second), build.says(second)]);

    // As editors do it that never leave half a file.
    writeFileSync(join(folder, 'course.yaml~'), course.replace('老人在走廊跌倒。', '老人在卫生间跌倒。'));
    renameSync(join(folder, 'course.yaml~'), join(folder, 'course.yaml'));
    const third = '第 2 次.*schema/not-a-number.*第 \\d+ 次.*';
    await Promise.all([
      check.says(new RegExp(`${third}0 个错误`, 's')),
      build.says(new RegExp(`${third}写入 `, 's')),
    ]);
    const pages = Object.entries(outputOf(folder)).filter(([path]) => path.endsWith('.md'));
    expect(pages.some(([, text]) => text.includes('老人在卫生间跌倒。'))).toBe(true);

    for (const { child, ended } of [check, build]) {
      child.kill('SIGINT');
      expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
    }
  }, 60_000);

  it.skipIf(!hasBrowser || process.platform !== 'linux')(
    'ends the browser, too, at whatever moment it comes, with all its processes and files',
    async () => {
      symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
      for (const wait of [0, 900]) {
        const files = join(place, `files-of-${wait}`);
        mkdirSync(files);
        const folder = workspaceAt(`printing-${wait}`, smallWorkspace);
        const words = [join(place, 'lib', 'ccstd.js'), 'build', 'textbook', 'worksheet', '--formats', 'pdf'];
        const { child, ended } = node(words, folder, { ...process.env, TMPDIR: files });
        while (!readdirSync(files).some((name) => name.includes('profile'))) await setTimeout(2);
        await setTimeout(wait);
        child.kill('SIGINT');
        // A browser that takes longer than the program waits ends with it, which then has to say so by its code.
        expect([
          { code: null, signal: 'SIGINT' },
          { code: 130, signal: null },
        ]).toContainEqual(await ended);
        expect(readdirSync(files)).toEqual([]);
        expect(processesWith(files)).toEqual([]);
        expect(existsSync(join(folder, 'dist', 'manifest.json'))).toBe(false);
      }
    },
  );

  it('waits for the end of work that must not be broken off, and then ends the program', async () => {
    const script = `
      import { writeFileSync } from 'node:fs';
      import { nodeHost } from ${JSON.stringify(join(root, 'src/host/node-host.ts'))};
      await nodeHost().unbroken(() => {
        process.stdout.write('begun');
        const end = Date.now() + 600;
        while (Date.now() < end);
        writeFileSync('half.txt', 'whole');
      });
      writeFileSync('later.txt', 'not to be written');
    `;
    const folder = workspaceAt('unbroken', { 'script.mts': script });
    const { child, ended } = node(['--import', loader, 'script.mts'], folder);
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
    expect(readFileSync(join(folder, 'half.txt'), 'utf8')).toBe('whole');
    expect(existsSync(join(folder, 'later.txt'))).toBe(false);
  });
});
