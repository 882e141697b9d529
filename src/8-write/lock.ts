/**
 * One build at a time for one output folder: who comes second waits until the first has ended, or was killed.
 */

import { type Host, HostError } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';

export const lockName = '.lock';

/** Milliseconds between two looks, and how often to look: ten minutes in all. */
const pause = 200;
const mostLooks = 3000;

/**
 * `folder` is absolute. `sayWaiting` is called once, when another build holds it.
 * Throws `HostError` with the reason `ELOCKED` when that one does not end.
 */
export async function whileLocked<T>(
  host: Host,
  folder: string,
  action: () => T | Promise<T>,
  sayWaiting?: () => void,
): Promise<T> {
  const lock = joinFolder(folder, lockName);
  for (let looks = 0; !tryLock(host, lock); looks++) {
    if (looks === 0) sayWaiting?.();
    if (looks === mostLooks) throw new HostError('write', lock, 'ELOCKED');
    await host.wait(pause);
  }
  try {
    return await action();
  } finally {
    if (holderOf(host, lock) === host.program) host.remove(lock);
  }
}

function tryLock(host: Host, lock: string): boolean {
  if (host.create(lock, new TextEncoder().encode(host.program))) return true;
  const holder = holderOf(host, lock);
  // Between making the file and writing its name into it, a lock is empty.
  if (holder === undefined || holder === '' || host.isRunning(holder)) return false;
  // Of several that find a dead one's lock, the one that moves it away makes the next.
  const dead = `${lock}.${host.program}`;
  try {
    host.move(lock, dead);
  } catch (error) {
    if (error instanceof HostError && error.reason === 'ENOENT') return false;
    throw error;
  }
  const isDead = holderOf(host, dead) === holder;
  if (isDead) host.remove(dead);
  else host.move(dead, lock);
  return isDead && host.create(lock, new TextEncoder().encode(host.program));
}

function holderOf(host: Host, lock: string): string | undefined {
  const bytes = host.read(lock);
  return bytes && new TextDecoder().decode(bytes);
}
