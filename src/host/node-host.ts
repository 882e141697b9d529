/** The real machine behind `Host`. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pageScripts } from '../generated/page-scripts.ts';
import { once } from '../values/once.ts';
import type { FoundBrowser } from './browser/browser.ts';
import { browserPaths } from './browser/find-browser.ts';
import { keepHeapSmaller } from './heap.ts';
import { type Host, HostError } from './host.ts';
import { forward, orMissing, readStart, realPath, settledStamp, stampOf, walk } from './node/found-files.ts';
import { isRunning, nextTurn, programName, unbroken } from './node/running-programs.ts';
import {
  makeAlike,
  move,
  moveFolder,
  ownOrThere,
  remove,
  removeFolder,
  writeAs,
} from './node/written-files.ts';
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
    readStart: (path, length) => orMissing('read', path, () => readStart(path, length)),
    size: (path) => orMissing('read', path, () => statSync(path, { throwIfNoEntry: false })?.size),
    stamp: settledStamp,
    realPath,
    walk,
    write: (path, bytes) => writeAs('w', path, bytes),
    create: (path, bytes) => ownOrThere(() => writeAs('wx', path, bytes)),
    move,
    makeAlike,
    moveFolder,
    remove,
    removeFolder,
    program: programName(),
    isRunning,
    wait: (time) => (time === 0 ? nextTurn() : setTimeout(time)),
    threads: threadsFor(process.env),
    openThread: async () => openThread(),
    unbroken,
    saveMemory: keepHeapSmaller,
    browser: findBrowser,
    openBrowser: async (found) =>
      (await import('./browser/open-browser.ts')).openBrowser(found, process.platform),
    revision: async (folder, name) => (await import('./git-revision.ts')).gitRevision(folder, name),
    commitsOf: async (folder, path) => (await import('./git-revision.ts')).commitsOf(folder, path),
    bring: async (source) => (await import('./node/bring.ts')).bring(source),
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

function findBrowser(): FoundBrowser | undefined {
  for (const path of browserPaths(process.platform, process.env)) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile()) return { path: forward(path), stamp: stampOf(stat) };
  }
  return undefined;
}

/** The program, its templates by the stamps of their files, and the version of Node. */
function product(): string {
  const hash = createHash('sha256').update(process.version);
  const program = new URL('..', import.meta.url);
  const folders = [templatesFolder()];
  // Names of chunks hold the digest of what is in them, so that where the program begins tells of all of it.
  if (import.meta.url.endsWith('.ts')) folders.push(fileURLToPath(program));
  else
    for (const name of entries)
      hash.update(orMissing('read', name, () => readFileSync(new URL(name, program))) ?? '');
  for (const folder of folders)
    for (const { path, stamp } of walk(folder, (below) => below === 'types'))
      hash.update(`\n${path} ${stamp}`);
  return hash.digest('hex');
}

/** Of the library, too, if it is there. */
const entries: readonly string[] = ['ccstd.js', 'index.js'];

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
