/** Files of the real machine are written, moved and removed; a folder comes and goes with what it holds. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { HostError } from '../host.ts';

export function writeAs(flag: 'w' | 'wx', path: string, bytes: Uint8Array): void {
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

export function ownOrThere(create: () => void): boolean {
  try {
    create();
    return true;
  } catch (error) {
    if (error instanceof HostError && error.reason === 'EEXIST') return false;
    throw error;
  }
}

export function move(from: string, to: string): void {
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

export function makeAlike(path: string, replaced: string): boolean {
  let isAlone = true;
  orRefused(replaced, () => {
    const old = statSync(replaced, { throwIfNoEntry: false });
    if (!old) return;
    accessSync(replaced, constants.W_OK);
    isAlone = old.nlink < 2;
    if (isAlone) chmodSync(path, old.mode);
  });
  return isAlone;
}

export function moveFolder(from: string, to: string): boolean {
  try {
    // A link that is there would be replaced, and so would an empty folder, which is somebody's.
    if (lstatSync(to, { throwIfNoEntry: false })) return false;
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

export function remove(path: string): void {
  orRefused(path, () => rmSync(path, { force: true }));
  removeEmpty(dirname(path));
}

export function removeFolder(path: string): void {
  orRefused(path, () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
  removeEmpty(dirname(path));
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
