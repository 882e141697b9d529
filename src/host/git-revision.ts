/** Asks git for the files of a folder at a revision. No shell reads a word, and no working tree is touched. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { type Revision, RevisionError } from './revision.ts';

interface Blob {
  readonly object: string;
  readonly size: number;
}

/** Read at once, as every check reads them; pictures wait until they are asked for. */
const texts = /\.(?:ya?ml|md|json|hbs|css|svg)$/i;
const mostBytes = 2 ** 30;

export function gitRevision(folder: string, name: string): Revision {
  const prefix = ask(folder, ['rev-parse', '--show-prefix'], 'no-repository', name).trimEnd();
  // What begins like an option names no revision, and git must not take it for one.
  if (name.startsWith('-') || name.includes('\0')) throw new RevisionError('unknown', name);
  const commit = ask(
    folder,
    ['rev-parse', '--verify', '--quiet', `${name}^{commit}`],
    'unknown',
    name,
  ).trim();
  const tree = `${commit}:${prefix.replace(/\/$/, '')}`;
  const listed = ask(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree], 'not-there', name);
  const blobs = new Map(listed.split('\0').flatMap(blobOf));
  const known = readAll(
    folder,
    [...blobs].flatMap(([path, { object }]) => (texts.test(path) ? [object] : [])),
    name,
  );
  return {
    commit,
    files: new Map([...blobs].map(([path, { size }]) => [path, size])),
    read(path) {
      const object = blobs.get(path)?.object;
      if (object === undefined) return undefined;
      const bytes = known.get(object) ?? git(folder, ['cat-file', 'blob', object], name).stdout;
      known.set(object, bytes);
      return bytes;
    },
  };
}

export function commitsOf(folder: string, path: string): readonly string[] {
  try {
    const words = ['--literal-pathspecs', 'log', '--format=%H', '--', path];
    return ask(folder, words, 'no-repository', path).split('\n').filter(Boolean);
  } catch (error) {
    if (error instanceof RevisionError) return [];
    throw error;
  }
}

/** `100644 blob <object> <size>\t<path>`; a link (120000) leads where no revision can follow it. */
function blobOf(line: string): [string, Blob][] {
  const [, object, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
  return object !== undefined && path !== undefined ? [[path, { object, size: Number(size) }]] : [];
}

/** One program for all: `<object> blob <size>\n<bytes>\n` for each. */
function readAll(folder: string, objects: readonly string[], name: string): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  if (objects.length === 0) return found;
  const { stdout } = git(folder, ['cat-file', '--batch'], name, `${objects.join('\n')}\n`);
  let at = 0;
  for (const object of objects) {
    const end = stdout.indexOf(10, at);
    const [, kind, size = '0'] = stdout.toString('latin1', at, end).split(' ');
    if (kind !== 'blob') throw new RevisionError('not-there', name);
    const start = end + 1;
    found.set(object, stdout.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}

function ask(
  folder: string,
  words: readonly string[],
  problem: 'no-repository' | 'unknown' | 'not-there',
  name: string,
) {
  const { status, stdout } = git(folder, words, name);
  if (status !== 0) throw new RevisionError(problem, name);
  return stdout.toString('utf8');
}

function git(folder: string, words: readonly string[], name: string, input?: string) {
  const run = spawnSync('git', ['-C', folder, ...words], {
    // On Windows a program of this name in the folder one stands in would be started instead.
    cwd: dirname(process.execPath),
    input: input ?? '',
    maxBuffer: mostBytes,
    shell: false,
    windowsHide: true,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  if (run.error && (run.error as NodeJS.ErrnoException).code === 'ENOENT')
    throw new RevisionError('no-git', name);
  if (run.error) throw run.error;
  return run;
}
