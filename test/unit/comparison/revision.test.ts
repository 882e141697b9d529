/** Files of a revision are read from git, and nothing in the folder of the user moves. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/host/node-host.ts';
import { RevisionError } from '../../../src/host/revision.ts';
import { revisionHost } from '../../../src/host/revision-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccstd-revision-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (...words: string[]) =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...words],
    {
      stdio: 'pipe',
    },
  );
const root = join(folder, '标准 库').replaceAll('\\', '/');
mkdirSync(join(root, '课程'), { recursive: true });
writeFileSync(join(root, 'ccstd.yaml'), 'ccstd: 1\n');
writeFileSync(join(root, '课程', '电工 "一".yaml'), '类型: 课程\n');
writeFileSync(join(root, 'picture.png'), Buffer.from([137, 80, 0, 255, 10]));
if (process.platform !== 'win32') symlinkSync('/etc/hostname', join(root, 'link.yaml'));
writeFileSync(join(folder, 'outside.yaml'), 'secret: 1\n');
git('init', '-q');
git('add', '-A');
git('commit', '-q', '-m', 'one');
git('tag', '第一版');
writeFileSync(join(root, '课程', '电工 "一".yaml'), '类型: 专业\n');
rmSync(join(root, 'picture.png'));

const host = nodeHost(root);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a revision', () => {
  it('has the files of the folder as they were, by any name git knows', async () => {
    const before = readdirSync(root).sort();
    for (const name of ['HEAD', '第一版', git('rev-parse', 'HEAD').toString().trim()]) {
      const revision = await host.revision(root, name);
      expect([...revision.files.keys()].sort()).toEqual(['ccstd.yaml', 'picture.png', '课程/电工 "一".yaml']);
      expect(text(revision.read('课程/电工 "一".yaml'))).toBe('类型: 课程\n');
      expect([...(revision.read('picture.png') ?? [])]).toEqual([137, 80, 0, 255, 10]);
      expect(revision.read('../outside.yaml')).toBeUndefined();
    }
    expect(readdirSync(root).sort()).toEqual(before);
    expect(git('status', '--porcelain').toString().split('\n').length).toBe(3);
  });

  it('is a machine on which nothing else is there, and nothing can be written', async () => {
    const at = revisionHost(host, root, await host.revision(root, 'HEAD'));
    expect([...at.walk(root, (name) => name === '课程')].map(({ path }) => path).sort()).toEqual([
      'ccstd.yaml',
      'picture.png',
    ]);
    expect(text(at.read(`${root}/课程/电工 "一".yaml`))).toBe('类型: 课程\n');
    expect(at.read(join(folder, 'outside.yaml'))).toBeUndefined();
    expect(() => at.write(`${root}/new.yaml`, new Uint8Array())).toThrow('EROFS');
  });

  it.each([
    ['HEAD~7', 'unknown'],
    ['--output=/tmp/x', 'unknown'],
    ['$(touch x)', 'unknown'],
    ['', 'unknown'],
    ['HEAD:ccstd.yaml', 'unknown'],
  ])('%s is none', async (name, problem) => {
    await expect(host.revision(root, name)).rejects.toMatchObject({ problem });
    await expect(host.revision(root, name)).rejects.toBeInstanceOf(RevisionError);
  });

  it('is asked for in a repository only, and of a folder that was there', async () => {
    mkdirSync(join(root, 'later'));
    await expect(host.revision(join(root, 'later'), 'HEAD')).rejects.toMatchObject({ problem: 'not-there' });
    await expect(host.revision(tmpdir(), 'HEAD')).rejects.toMatchObject({ problem: 'no-repository' });
  });
});
