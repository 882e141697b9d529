/**
 * Two programs at one output folder, files behind links, and folders that are somebody else's: nothing is
 * lost, nothing half-written.
 */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockName, whileLocked } from '../../src/8-write/lock.ts';
import { replaceFile, temporaryFolder } from '../../src/8-write/replace-file.ts';
import { type Host, HostError } from '../../src/host/host.ts';
import { type MemoryHost, memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { fixWorkspace } from '../../src/workspace/fix-workspace.ts';
import { formatWorkspace } from '../../src/workspace/format-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { smallWorkspace } from '../support/small-course.ts';

/** The same machine as another program sees it; `running` says which programs are alive. */
function programOn(host: MemoryHost, program: string, running: ReadonlySet<string>): Host {
  return { ...host, program, isRunning: (name) => running.has(name) };
}

describe('the lock of an output folder', () => {
  it('lets one program in at a time, and tells the others once that they wait', async () => {
    const host = memoryHost({});
    const running = new Set(['a', 'b', 'c']);
    const inside: string[] = [];
    const log: string[] = [];
    const work = (name: string) =>
      whileLocked(
        programOn(host, name, running),
        '/dist',
        async () => {
          inside.push(name);
          expect(inside).toEqual([name]);
          for (let turn = 0; turn < 5; turn++) await Promise.resolve();
          inside.pop();
          log.push(name);
        },
        () => log.push(`${name} waits`),
      );
    await Promise.all(['a', 'b', 'c'].map(work));
    expect(log.filter((entry) => !entry.includes(' ')).sort()).toEqual(['a', 'b', 'c']);
    expect(log.filter((entry) => entry.includes(' ')).sort()).toEqual(['b waits', 'c waits']);
    expect([...host.files.keys()]).toEqual([]);
  });

  it('of a program that was killed is taken over', async () => {
    const host = memoryHost({ [`dist/${lockName}`]: 'killed' });
    expect(await whileLocked(programOn(host, 'a', new Set(['a'])), '/dist', () => 'done')).toBe('done');
    expect([...host.files.keys()]).toEqual([]);
  });

  it('of a program that does not end is respected, and said', async () => {
    const host = memoryHost({ [`dist/${lockName}`]: 'busy' });
    const waiting = whileLocked(programOn(host, 'a', new Set(['a', 'busy'])), '/dist', () => 'done');
    await expect(waiting).rejects.toThrow(HostError);
    expect(new TextDecoder().decode(host.files.get(`/dist/${lockName}`))).toBe('busy');
  });

  it('is given back when the work fails', async () => {
    const host = memoryHost({});
    await expect(whileLocked(host, '/dist', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect([...host.files.keys()]).toEqual([]);
  });

  it('makes two builds at once give what one gives', async () => {
    const alone = machine(smallWorkspace);
    await buildWorkspace(alone);
    const host = machine(smallWorkspace);
    const running = new Set(['a', 'b']);
    const results = await Promise.all(
      ['a', 'b'].map((name) => buildWorkspace({ ...host, ...programOn(host, name, running) })),
    );
    expect(results.map(({ written }) => written?.written ?? 0).sort((a, b) => a - b)[0]).toBe(0);
    expect(outputOf(host)).toEqual(outputOf(alone));
  });
});

describe('a Word file that somebody went on with', () => {
  const paper = '/dist/student/worksheet/falls/t1.docx';
  const edited = new TextEncoder().encode('finished in Word');

  it('is kept beside the one that is made anew, and when its format is no longer asked for', async () => {
    const host = machine(smallWorkspace);
    const build = (formats: readonly string[]) => buildWorkspace(host, { formats, documents: ['worksheet'] });
    await build(['docx']);
    const made = host.read(paper);
    expect(made).toBeDefined();
    expect((await build(['docx'])).written?.kept).toEqual([]);

    host.write(paper, edited);
    expect((await build(['docx'])).written?.kept).toEqual(['student/worksheet/falls/t1-edited.docx']);
    expect(host.read(paper)).toEqual(made);
    expect(host.read('/dist/student/worksheet/falls/t1-edited.docx')).toEqual(edited);

    const again = new TextEncoder().encode('and once more');
    host.write(paper, again);
    expect((await buildWorkspace(host)).written?.kept).toEqual(['student/worksheet/falls/t1-edited-2.docx']);
    expect(host.read(paper)).toBeUndefined();
    expect(host.read('/dist/student/worksheet/falls/t1-edited.docx')).toEqual(edited);
    expect(host.read('/dist/student/worksheet/falls/t1-edited-2.docx')).toEqual(again);
  });
});

describe('an output folder of somebody else', () => {
  it('is left alone before the first build', async () => {
    const host = machine({ ...smallWorkspace, 'dist/index.html': 'mine', 'dist/a/notes.txt': 'mine, too' });
    const { written, foreign } = await buildWorkspace(host);
    expect(written).toBeUndefined();
    expect(foreign).toEqual(['a/notes.txt', 'index.html']);
    expect(outputOf(host)).toEqual({ 'index.html': 'mine', 'a/notes.txt': 'mine, too' });
  });

  it.each([
    ['of a web application', '{"name": "App", "icons": []}'],
    ['that is broken', '{'],
    ['of nothing', 'null'],
  ])('has perhaps a manifest.json, too, %s', async (_, manifest) => {
    const files = { 'dist/index.html': 'mine', 'dist/manifest.json': manifest };
    const { written, foreign } = await buildWorkspace(machine({ ...smallWorkspace, ...files }));
    expect(written).toBeUndefined();
    expect(foreign).toEqual(['index.html', 'manifest.json']);
  });

  it('is written into when the user says so, and what else is there stays', async () => {
    const host = machine({ ...smallWorkspace, 'dist/notes.txt': 'mine' });
    const { written } = await buildWorkspace(host, { amongOthers: true });
    expect(written?.written).toBeGreaterThan(10);
    await buildWorkspace(host);
    expect(outputOf(host)['notes.txt']).toBe('mine');
  });

  it('is not one that only holds exports and packs of ours', async () => {
    const host = machine({
      ...smallWorkspace,
      'dist/export/case/exports.json': '{}',
      'dist/packs/1-2/manifest.json': '{}',
    });
    expect((await buildWorkspace(host)).foreign).toEqual([]);
  });
});

describe('the reference', () => {
  it('stays when something else is built, and when everything is', async () => {
    const host = machine(smallWorkspace);
    await buildWorkspace(host, { documents: ['reference'] });
    const pages = () => Object.entries(outputOf(host)).filter(([path]) => path.startsWith('reference/'));
    const made = pages();
    expect(made.length).toBeGreaterThan(50);
    await buildWorkspace(host);
    expect(pages()).toEqual(made);
    await buildWorkspace(host, { documents: ['worksheet'] });
    expect(pages()).toEqual(made);
    const listed = JSON.parse(outputOf(host)['manifest.json'] ?? '') as { documents: { path: string }[] };
    expect(listed.documents.filter(({ path }) => path.startsWith('reference/'))).toHaveLength(made.length);
  }, 300_000);
});

describe('files of the user', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ccstd-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const untidy = '类型:   课程\n标识:  c\n名称: 一门课\n课程类别: 基本技能\n基准学时: 4\n';

  it.each([
    ['fmt', async (host: Host, from: string) => void formatWorkspace(host, { from })],
    ['fix', async (host: Host, from: string) => void (await fixWorkspace(host, { from }))],
  ])('behind links are put right by %s where they are, and the link stays', async (name, run) => {
    const root = join(folder, 'root');
    mkdirSync(join(root, 'real'), { recursive: true });
    writeFileSync(join(root, 'ccstd.yaml'), 'ccstd: 1\ninclude:\n  - "*.yaml"\n');
    const before = name === 'fmt' ? untidy : untidy.replace('标识:  c', '标识：c');
    writeFileSync(join(root, 'real', 'course.txt'), before);
    symlinkSync(join('real', 'course.txt'), join(root, 'course.yaml'));
    await run(nodeHost(folder), root);
    expect(lstatSync(join(root, 'course.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'real', 'course.txt'), 'utf8')).toContain('标识: c\n');
    expect(readdirSync(root).sort()).toEqual(['ccstd.yaml', 'course.yaml', 'real']);
  });

  it('have nothing beside them at any moment, and what a killed program left is swept', () => {
    const host = nodeHost(folder);
    writeFileSync(join(folder, 'a.yaml'), 'old');
    const left = join(folder, temporaryFolder, '1.1.gone');
    mkdirSync(join(folder, temporaryFolder), { recursive: true });
    writeFileSync(left, 'half');
    const seen: string[][] = [];
    const watching: Host = {
      ...host,
      move: (from, to) => {
        seen.push(readdirSync(folder).sort());
        host.move(from, to);
      },
    };
    replaceFile(watching, folder.replaceAll('\\', '/'), `${folder.replaceAll('\\', '/')}/a.yaml`, 'new');
    expect(seen).toEqual([['.ccstd', 'a.yaml']]);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('new');
    expect(existsSync(left)).toBe(host.isRunning('1.1.gone'));
  });

  it('are moved with their folder only where nothing has its name', () => {
    for (const host of [nodeHost(folder), memoryHost({})]) {
      const at = (path: string) => `${folder.replaceAll('\\', '/')}/${path}`;
      const bytes = new TextEncoder().encode('x');
      for (const path of ['from/a/b.txt', 'from/c.txt', 'full/d.txt']) host.write(at(path), bytes);
      expect(host.moveFolder(at('from'), at('full'))).toBe(false);
      expect(host.moveFolder(at('from'), at('full/d.txt'))).toBe(false);
      expect(host.moveFolder(at('nowhere'), at('new'))).toBe(false);
      expect(host.moveFolder(at('from'), at('new'))).toBe(true);
      expect(['new/a/b.txt', 'new/c.txt', 'full/d.txt'].map((path) => host.size(at(path)))).toEqual([
        1, 1, 1,
      ]);
      expect(host.size(at('from/c.txt'))).toBeUndefined();
    }
  });

  it.skipIf(process.platform === 'win32')('keep their rights and their second names', () => {
    const at = (name: string) => `${folder.replaceAll('\\', '/')}/${name}`;
    writeFileSync(at('a.yaml'), 'old');
    chmodSync(at('a.yaml'), 0o640);
    replaceFile(nodeHost(folder), at(''), at('a.yaml'), 'new');
    expect(statSync(at('a.yaml')).mode & 0o777).toBe(0o640);
    linkSync(at('a.yaml'), at('b.yaml'));
    replaceFile(nodeHost(folder), at(''), at('a.yaml'), 'newer');
    expect(readFileSync(at('b.yaml'), 'utf8')).toBe('newer');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
    chmodSync(at('b.yaml'), 0o440);
    // To whoever runs all machines every file may be written.
    if (process.getuid?.() === 0) return;
    expect(() => replaceFile(nodeHost(folder), at(''), at('b.yaml'), 'newest')).toThrow(HostError);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('newer');
  });

  it('stay as they were when the new content cannot be put in their place', () => {
    const host = memoryHost({ 'a.yaml': 'old' });
    const full: Host = {
      ...host,
      move: () => {
        throw new HostError('write', '/a.yaml', 'ENOSPC');
      },
    };
    expect(() => replaceFile(full, '/', '/a.yaml', 'new')).toThrow(HostError);
    expect([...host.files.keys()]).toEqual(['/a.yaml']);
    expect(new TextDecoder().decode(host.files.get('/a.yaml'))).toBe('old');
  });

  it('of a program that surely ended are told from those of one that may be at work', () => {
    const host = nodeHost(folder);
    expect(host.isRunning(host.program)).toBe(true);
    expect(host.isRunning('nonsense')).toBe(false);
    // A number of a process from before the machine was started says nothing.
    expect(host.isRunning(host.program.replace(/^(\d+)\.\d+/, '$1.1'))).toBe(false);
    // Nothing is known of the programs of another machine.
    expect(host.isRunning(host.program.replace(/[^.]+$/, 'another-machine'))).toBe(true);
  });
});
