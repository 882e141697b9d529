/** What a folder of the real machine holds: its files, in whatever name and by whatever link, and their stamps. */
import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { type FoundFile, HostError } from '../host.ts';

/** A link that leads in a circle, or where nobody may look, leads nowhere; who reads it is told why. */
export function realPath(path: string): string | undefined {
  try {
    return forward(realpathSync(path));
  } catch {
    return undefined;
  }
}

export function forward(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

export function orMissing<T>(operation: 'read' | 'write', path: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new HostError(operation, path, code ?? String(error));
  }
}

export function readStart(path: string, length: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/** Folders that are being walked are a list, so that a file is handed on once however deep it lies. */
export function* walk(
  root: string,
  skip: (folder: string) => boolean,
  linkedFolders = false,
): Iterable<FoundFile> {
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
    else if (link && linkedFolders && !skip(path)) yield { path: `${path}/`, size: 0, stamp: '', link };
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

export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/**
 * Milliseconds: some disks count time in steps of two seconds, in which a file can change twice and keep its
 * time.
 */
const timeStep = 2000;

/** Who reads what cannot be looked at is told why. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

export function settledStamp(path: string): string | undefined {
  const stat = statOf(path);
  if (!stat?.isFile()) return undefined;
  const isSettled = Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs) > timeStep;
  return isSettled ? stampOf(stat) : `${stampOf(stat)} unsettled at ${process.hrtime.bigint()}`;
}
