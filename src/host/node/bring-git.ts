/** A repository of git, at one of its revisions → the files. No shell reads a word, and nothing is checked out. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BringError, type Brought, mostBrought, requireInside } from '../brought.ts';
import { gitRevision } from '../git-revision.ts';

const longest = 10 * 60 * 1000;
/** A transport that runs a program of its own, such as `ext::`, is never used, whatever the settings of git say. */
const transports = ['https', 'http', 'ssh', 'file'].flatMap((name) => [
  '-c',
  `protocol.${name}.allow=always`,
]);

/** `repository` is an address or an absolute path; a commit is found also where it is no end of a branch. */
export async function bringGit(
  repository: string,
  revision: string | undefined,
  folder: string,
): Promise<Brought> {
  const place = await mkdtemp(join(tmpdir(), 'ccstd-git-'));
  try {
    await git(['init', '--quiet', '--bare', '--template=', place]);
    const fetch = (...wanted: string[]) =>
      git([
        ...['-C', place, '-c', 'protocol.allow=never', ...transports, '-c', 'core.hooksPath=/dev/null'],
        ...['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-commit-graph'],
        ...wanted,
      ]);
    const isCommit = revision !== undefined && /^[0-9a-f]{7,64}$/.test(revision);
    try {
      await fetch('--depth=1', '--', repository, revision ?? 'HEAD');
    } catch (error) {
      // Many servers give a commit only with the branch that leads to it.
      if (!isCommit) throw error;
      await fetch('--', repository, '+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*');
    }
    const head = isCommit ? revision : 'FETCH_HEAD';
    return filesOf(place, head, folder);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function filesOf(place: string, name: string, folder: string): Brought {
  const { commit, files, read } = gitRevision(place, name);
  const prefix = folder === '' ? '' : `${folder}/`;
  const paths = [...files.keys()].filter((path) => path.startsWith(prefix));
  const bytes = paths.reduce((sum, path) => sum + (files.get(path) ?? 0), 0);
  if (paths.length > mostBrought.files || bytes > mostBrought.bytes)
    throw new BringError('too-large', folder);
  const found = new Map(paths.map((path) => [path.slice(prefix.length), read(path) ?? new Uint8Array()]));
  requireInside(found.keys());
  return { at: commit, files: found };
}

async function git(words: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)('git', [...words], {
      // On Windows a program of this name in the folder one stands in would be started instead.
      cwd: dirname(process.execPath),
      timeout: longest,
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    });
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') throw new BringError('no-git', 'git');
    const said = stderr.trim().split('\n').at(-1) ?? '';
    const isUnknown = /couldn't find remote ref|not our ref|no such remote ref/i.test(stderr);
    throw new BringError(isUnknown ? 'unknown-revision' : 'unreachable', said);
  }
}
