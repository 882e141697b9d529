/** The real machine behind `Host`. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  type Dirent,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { hostname, uptime } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pageScripts } from '../generated/page-scripts.ts';
import { once } from '../values/once.ts';
import type { FoundBrowser } from './browser/browser.ts';
import { browserPaths } from './browser/find-browser.ts';
import { type FoundFile, type Host, HostError } from './host.ts';
import { nobodyWaits } from './progress.ts';
import { openThread, threadsFor } from './threads.ts';

// The bundle brings its own; a library that is read only when needed is asked for by it.
if (typeof require === 'undefined') globalThis.require = createRequire(import.meta.url);

/** The machine that the program runs on; `cwd` is where the workspace is looked for. */
export function nodeHost(cwd: string = process.cwd()): Host {
  return {
    cwd: forward(cwd),
    env: process.env,
    read: (path) => orMissing('read', path, () => readFileSync(path)),
    size: (path) => orMissing('read', path, () => statSync(path).size),
    stamp: settledStamp,
    realPath,
    walk,
    write: (path, bytes) => writeAs('w', path, bytes),
    create: (path, bytes) => ownOrThere(() => writeAs('wx', path, bytes)),
    move,
    remove,
    removeFolder,
    program: `${process.pid}.${startedAt()}.${machineName()}`,
    isRunning,
    wait: (time) => (time === 0 ? nextTurn() : setTimeout(time)),
    threads: threadsFor(process.env),
    openThread: async () => openThread(),
    unbroken,
    browser: findBrowser,
    openBrowser: async (found) =>
      (await import('./browser/open-browser.ts')).openBrowser(found, process.platform),
    revision: async (folder, name) => (await import('./git-revision.ts')).gitRevision(folder, name),
    lastCommit: async (folder, path) => (await import('./git-revision.ts')).lastCommit(folder, path),
    progress: nobodyWaits,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    day: calendarDay,
    product: once(product),
    templates: once(readTemplates),
  };
}

/** Where the user is, not in Greenwich. */
function calendarDay(): string {
  const now = new Date();
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A link that leads in a circle, or where nobody may look, leads nowhere; who reads it is told why. */
function realPath(path: string): string | undefined {
  try {
    return forward(realpathSync(path));
  } catch {
    return undefined;
  }
}

function forward(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function orMissing<T>(operation: 'read' | 'write', path: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new HostError(operation, path, code ?? String(error));
  }
}

/** Folders that are being walked are a list, so that a file is handed on once however deep it lies. */
function* walk(root: string, skip: (folder: string) => boolean): Iterable<FoundFile> {
  const open = [opened(root, '')];
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    const { entries, place, below } = inner;
    const entry = entries[inner.at++];
    if (!entry) {
      open.pop();
      continue;
    }
    const path = below + entry.name;
    if (entry.name.includes('\ufffd')) {
      if (!skip(path)) yield* misnamed(place, path, entry);
      continue;
    }
    if (entry.isDirectory()) {
      if (!skip(path)) open.push(opened(root, path));
      continue;
    }
    const link = entry.isSymbolicLink();
    const file = entry.isFile() || link ? fileAt(`${place}/${entry.name}`, link) : undefined;
    if (file) yield link ? { path, ...file, link } : { path, size: file.size, stamp: file.stamp };
  }
}

interface OpenFolder {
  readonly place: string;
  /** From the root, with `/` at the end; empty for the root itself. */
  readonly below: string;
  readonly entries: readonly Dirent[];
  /** Of the next entry. */
  at: number;
}

function opened(root: string, path: string): OpenFolder {
  const place = join(root, path);
  const entries = orMissing('read', place, () => readdirSync(place, { withFileTypes: true })) ?? [];
  return { place, below: path && `${path}/`, entries, at: 0 };
}

/**
 * Its bytes as older Windows programs wrote them, or nothing where the replacement character is really in the
 * name.
 */
function* misnamed(folder: string, path: string, entry: Dirent): Iterable<FoundFile> {
  const names = orMissing('read', folder, () => readdirSync(folder, { encoding: 'buffer' })) ?? [];
  const bytes = names.find((name) => name.toString('utf8') === entry.name && !name.includes(replacement));
  if (bytes)
    yield {
      path: entry.isDirectory() ? `${path}/` : path,
      size: 0,
      stamp: '',
      meant: new TextDecoder('gb18030').decode(bytes),
    };
}

const replacement = Buffer.from('\ufffd');

type FileFacts = Pick<FoundFile, 'size' | 'stamp'>;

/**
 * A link that leads nowhere, or where nobody may look, still has its name; who wants to read it is told why
 * that fails.
 */
function fileAt(path: string, link: boolean): FileFacts | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() ? { size: stat.size, stamp: stampOf(stat) } : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return !link && (code === 'ENOENT' || code === 'ENOTDIR') ? undefined : { size: 0, stamp: '' };
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/**
 * Milliseconds: some disks count time in steps of two seconds, in which a file can change twice and keep its
 * time.
 */
const timeStep = 2000;

function settledStamp(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const isSettled = Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs) > timeStep;
  return isSettled ? stampOf(stat) : `${stampOf(stat)} unsettled at ${process.hrtime.bigint()}`;
}

function findBrowser(): FoundBrowser | undefined {
  for (const path of browserPaths(process.platform, process.env)) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile()) return { path: forward(path), stamp: stampOf(stat) };
  }
  return undefined;
}

/** The program and its templates by the stamps of their files, and the version of Node. */
function product(): string {
  const hash = createHash('sha256').update(process.version);
  const program = new URL(import.meta.url.endsWith('.ts') ? '..' : '.', import.meta.url);
  for (const folder of [fileURLToPath(program), templatesFolder()])
    for (const { path, stamp } of walk(folder, (below) => below === 'types'))
      hash.update(`\n${path} ${stamp}`);
  return hash.digest('hex');
}

function writeAs(flag: 'w' | 'wx', path: string, bytes: Uint8Array): void {
  inFolder(path, () => {
    const file = openSync(path, flag);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    } finally {
      closeSync(file);
    }
  });
}

/** Makes a file; its folder only where it is not there, which is seldom. */
function inFolder(path: string, make: () => void): void {
  try {
    make();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw refused(path, error);
    makeFolder(dirname(path));
    orRefused(path, make);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Where a file stands in the way, Node says of the folder that it exists.
    throw new HostError('write', path, code === 'EEXIST' ? 'ENOTDIR' : (code ?? String(error)));
  }
}

function ownOrThere(create: () => void): boolean {
  try {
    create();
    return true;
  } catch (error) {
    if (error instanceof HostError && error.reason === 'EEXIST') return false;
    throw error;
  }
}

function move(from: string, to: string): void {
  inFolder(to, () => {
    try {
      renameSync(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      // A link may lead to another disk: the new file is made there first.
      const beside = `${to}.${process.pid}.tmp`;
      copyFileSync(from, beside);
      renameSync(beside, to);
      rmSync(from, { force: true });
    }
  });
}

/** Seconds since 1970. */
function startedAt(): number {
  return Math.floor(Date.now() / 1000 - process.uptime());
}

function machineName(): string {
  return hostname().replace(/[^\w-]/g, '-') || 'machine';
}

/**
 * Numbers of processes begin anew with the machine, so that a name from before that says nothing of who has
 * the number now.
 */
function isRunning(program: string): boolean {
  const [, pid = '', started = '', machine] = /^(\d+)\.(\d+)\.([\w-]+)$/.exec(program) ?? [];
  if (machine === undefined) return false;
  if (machine !== machineName()) return true;
  if (Number(started) < Date.now() / 1000 - uptime() - 60) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function remove(path: string): void {
  orRefused(path, () => rmSync(path, { force: true }));
  removeEmpty(dirname(path));
}

function removeFolder(path: string): void {
  orRefused(path, () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
  removeEmpty(dirname(path));
}

/** By which a user, or the machine that ran a job too long, ends a program. */
const breaks = ['SIGINT', 'SIGTERM'] as const;

async function unbroken<T>(work: () => T): Promise<T> {
  let caught: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => {
    caught ??= signal;
  };
  for (const signal of breaks) process.on(signal, note);
  try {
    return await work();
  } finally {
    await nextTurn();
    for (const signal of breaks) process.off(signal, note);
    if (caught) process.kill(process.pid, caught);
  }
}

/** What came meanwhile is told in the next turn but one at the latest. */
async function nextTurn(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** Folders that nothing is left in, upwards. */
function removeEmpty(lowest: string): void {
  try {
    for (let folder = lowest; ; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // The first that holds something, or is not there.
  }
}

function orRefused(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw refused(path, error);
  }
}

function refused(path: string, error: unknown): HostError {
  return new HostError('write', path, (error as NodeJS.ErrnoException).code ?? String(error));
}

/** It belongs to no built page. */
const previewScript = 'preview.js';

function readTemplates(): ReadonlyMap<string, string> {
  const root = templatesFolder();
  const files = [...walk(root, () => false)].map(
    ({ path }) => [path, readFileSync(join(root, path), 'utf8')] as const,
  );
  const scripts = Object.entries(pageScripts).map(
    ([name, text]) => [name === previewScript ? `preview/${name}` : `assets/${name}`, text] as const,
  );
  return new Map([...files, ...scripts]);
}

function templatesFolder(): string {
  const found = ['../templates', '../../templates'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const root = found.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (!root) throw new HostError('read', found[0] ?? '', 'ENOENT');
  return root;
}
