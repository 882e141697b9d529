/** `npm run new`: what it writes is listed, typed, tested and works, in a copy of the house. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindNames, newFiles } from '../../src/codegen/new-files.ts';
import { bundleProgram } from '../support/bundled-program.ts';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'ccstd-new-'));
const school = join(copy, 'school');
const tool = (...parts: string[]): string => join(root, 'node_modules', ...parts);

function node(...args: string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

const program = (...args: string[]) => node(join(copy, 'lib', 'ccstd.js'), ...args);
const ccstd = (...args: string[]) => program(...args, '-C', school);
const make = (kind: string, name: string) =>
  node(tool('tsx', 'dist', 'cli.mjs'), join(copy, 'src', 'codegen', 'new.ts'), kind, name);

const finding = ['finding', 'hours/short-stage'] as const;
const others = [
  ['document', 'syllabus'],
  ['command', 'count'],
  ['format', 'txt'],
  ['export', 'titles'],
] as const;

/** What the command writes, without what is generated from it: that is done once, for all of them. */
function write(kind: string, name: string): void {
  for (const [path, text] of Object.entries(newFiles(kind, name))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
}

beforeAll(async () => {
  for (const part of ['src', 'schemas', 'templates', 'docs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const [kind, name] of others) write(kind, name);
  expect(make(...finding)).toMatchObject({ status: 0 });
  await bundleProgram(copy, copy);
  mkdirSync(school);
  writeFileSync(join(school, 'ccstd.yaml'), 'ccstd: 1\n');
  writeFileSync(
    join(school, 'course.yaml'),
    'kind: course\nid: c\ntitle: 待改的名称\ncategory: public\nhours: 40\n',
  );
}, 300_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }), 300_000);

describe('a skeleton', { timeout: 300_000 }, () => {
  it('is there for every kind', () => {
    expect([finding, ...others].map(([kind]) => kind).sort()).toEqual([...kindNames].sort());
  });

  it('typechecks with what is generated from it', () => {
    const { include: _, ...config } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...config, include: ['src'] }));
    expect(node(tool('typescript', 'bin', 'tsc'), '--noEmit')).toEqual({ status: 0, said: '' });
  });

  it('of a finding finds the wrong example of its page and explains it', () => {
    expect(ccstd('check', '--format', 'json').said).toContain('"hours/short-stage"');
    expect(program('explain', 'hours/short-stage')).toMatchObject({ status: 0 });
  });

  it('of a document and of a format builds', () => {
    expect(ccstd('build', 'syllabus', '--formats', 'html,md,txt')).toMatchObject({ status: 0 });
    expect(readFileSync(join(school, 'dist', 'syllabus.html'), 'utf8')).toContain('<li>待改的名称</li>');
    expect(readFileSync(join(school, 'dist', 'syllabus.md'), 'utf8')).toContain('- 待改的名称');
    expect(existsSync(join(school, 'dist', 'syllabus.txt'))).toBe(true);
  });

  it('of an export exports', () => {
    expect(ccstd('export', 'titles')).toMatchObject({ status: 0 });
    expect(readFileSync(join(school, 'dist', 'export', 'titles', 'course-c.json'), 'utf8')).toContain(
      '待改的名称',
    );
  });

  it('of a command runs, and help lists it', () => {
    expect(ccstd('count').said).toBe('1\n');
    expect(program('--help').said).toContain('count');
  });

  it('does not replace what is there, and refuses names that do not fit', () => {
    expect(make(...finding)).toMatchObject({ status: 2 });
    expect(() => newFiles('finding', 'short')).toThrow('hours/short-stage');
    expect(() => newFiles('rule', 'hours/x')).toThrow('finding');
    expect(existsSync(join(root, 'src', 'findings', 'hours', 'short-stage'))).toBe(false);
  });
});
