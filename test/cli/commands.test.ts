/**
 * What holds for every command, and what scenarios cannot show: bugs, machines that refuse, real processes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chineseNames } from '../../src/cli/help-text.ts';
import { absolutePath, relativePath } from '../../src/cli/paths.ts';
import { run } from '../../src/cli/run.ts';
import { commands } from '../../src/generated/commands.ts';
import { HostError } from '../../src/host/host.ts';
import { memoryHost } from '../../src/host/memory-host.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const tsx = join(import.meta.dirname, '..', '..', 'node_modules', 'tsx', 'dist', 'cli.mjs');
const course = '类型: 课程\n标识: 体育\n名称: 体育与健康\n课程类别: 公共基础\n基准学时: 40\n';

async function ccstd(argv: readonly string[], overrides: object = {}, env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const host = { ...memoryHost({ '体育.yaml': course }), env, ...overrides };
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const status = await run(argv, {
    host,
    ...streams,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    now: () => 0,
  });
  return { status, stdout: out.join(''), stderr: err.join('') };
}

// The first run loads the whole pipeline, which a busy machine does slowly.
const patient = { timeout: 300_000 };

describe('every command', patient, () => {
  it('has Chinese names for what its help asks for', async () => {
    const modules = await Promise.all(Object.values(commands).map((load) => load()));
    const asked = modules.flatMap(({ arguments: args, options }) => [
      ...args.map(({ name }) => name),
      ...options.flatMap(({ value }) => value ?? []),
    ]);
    expect(asked.filter((name) => !Object.hasOwn(chineseNames, name))).toEqual([]);
  });

  it('is named in README in both languages', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    const isNamed = (name: string) => readme.includes(`ccstd ${name}`) && readme.includes(`\`${name}\``);
    expect(Object.keys(commands).filter((name) => !isNamed(name))).toEqual([]);
  });

  for (const [name, load] of Object.entries(commands)) {
    it(`${name} explains itself in both languages`, async () => {
      const { texts, options, arguments: args } = await load();
      for (const words of [texts['zh-CN'], texts.en]) {
        expect(Object.keys(words.options)).toEqual(options.map((option) => option.name));
        expect(Object.keys(words.arguments)).toEqual(args.map((argument) => argument.name));
        expect(Object.keys(words.examples).length).toBeGreaterThan(0);
        for (const line of Object.keys(words.examples)) expect(line).toMatch(/^ccstd /);
      }
      expect((await ccstd([name, '--help'])).status).toBe(0);
    });
  }
});

describe('ccstd', patient, () => {
  it('calls its own failures by their name, with the stack only for developers', async () => {
    const broken = {
      walk: () => {
        throw new TypeError('boom');
      },
    };
    const { status, stderr } = await ccstd(['check'], broken);
    expect(status).toBe(3);
    expect(stderr).toContain('TypeError: boom');
    expect(stderr).not.toContain('    at ');
    expect((await ccstd(['check', '--lang', 'en'], broken, { DEBUG: '1' })).stderr).toContain('    at ');
  });

  it('says in words what the machine refused', async () => {
    const full = {
      write: (path: string) => {
        throw new HostError('write', path, 'ENOSPC');
      },
    };
    const { status, stderr } = await ccstd(['check', '-o', 'report.txt'], full);
    expect(status).toBe(2);
    expect(stderr).toContain('“/report.txt”写不进去：磁盘已满（ENOSPC）');
  });

  it('writes reports without colour, and colours only when told', async () => {
    expect((await ccstd(['check'], {}, { FORCE_COLOR: '1' })).stdout).toContain('\u001b[');
    expect((await ccstd(['check'], {}, { FORCE_COLOR: '0' })).stdout).not.toContain('\u001b[');
    expect((await ccstd(['check'])).stdout).not.toContain('\u001b[');
  });

  it('takes global options on either side of the command', async () => {
    expect((await ccstd(['--lang', 'en', 'check'])).stdout).toMatch(/^Checked 1 file /);
    expect((await ccstd(['check', '--lang=en'])).stdout).toMatch(/^Checked 1 file /);
    expect((await ccstd(['check'], {}, { LC_ALL: 'en_US.UTF-8' })).stdout).toMatch(/^Checked 1 file /);
    expect((await ccstd(['check'], {}, { LC_ALL: 'C' })).stdout).toMatch(/^检查 1 个文件/);
  });

  it('runs as a process, and is content with a reader that leaves early', () => {
    expect(execFileSync(process.execPath, [tsx, main, '--version'], { encoding: 'utf8' })).toMatch(
      /^\d+\.\d+\.\d+\n$/,
    );
    if (process.platform === 'win32') return;
    const piped = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${tsx}" "${main}" explain --json; echo "status $?" >&2`],
      {
        encoding: 'utf8',
      },
    );
    expect(piped.stderr).toContain('status 0');
    const early = spawnSync(
      'sh',
      ['-c', `("${process.execPath}" "${tsx}" "${main}" explain --json; echo "status $?" >&2) | head -c 1`],
      {
        encoding: 'utf8',
      },
    );
    expect(early.stderr).not.toContain('EPIPE');
  });
});

it.each([
  ['word', 'docx'],
  ['Excel', 'xlsx'],
  ['电子书', 'epub'],
])('a format that is called %s is asked back', async (typed, meant) => {
  const { stderr, status } = await ccstd(['build', '--formats', typed]);
  expect([status, stderr]).toEqual([2, expect.stringContaining(`是不是想写 ${meant}？`)]);
});

describe('paths', () => {
  it('are understood as typed', () => {
    expect(absolutePath('/a/b', '../c/./d.yaml')).toBe('/a/c/d.yaml');
    expect(absolutePath('/a', '/x')).toBe('/x');
    expect(absolutePath('C:/a', '..\\b')).toBe('C:/b');
    expect(absolutePath('C:/a', 'D:\\b')).toBe('D:/b');
    expect(absolutePath('C:/a', 'c:\\课程 标准\\甲校')).toBe('C:/课程 标准/甲校');
    expect(absolutePath('c:/a', '..\\b')).toBe('C:/b');
    // A folder on a server of the school, named and stood in.
    expect(absolutePath('C:/a', '\\\\server\\共享\\标准')).toBe('//server/共享/标准');
    expect(absolutePath('//server/共享/标准', '..\\乙')).toBe('//server/共享/乙');
    // On other systems a backslash is a letter of a name.
    expect(absolutePath('/a', 'b\\c')).toBe('/a/b\\c');
    expect(absolutePath('/a', '//x')).toBe('/x');
  });

  it('are shown from where the user stands', () => {
    expect(relativePath('/a/b', '/a/c/d')).toBe('../c/d');
    expect(relativePath('/a', '/a')).toBe('.');
    expect(relativePath('C:/a', 'D:/b')).toBe('D:/b');
    expect(relativePath('c:/a', 'C:/a/b')).toBe('b');
    expect(relativePath('C:/a', '//server/b')).toBe('//server/b');
    expect(relativePath('//server/a', '//server/a/b')).toBe('b');
  });
});
