/**
 * Changed files wait in a hidden folder of the output, on the same disk, until all of them may appear; each
 * run has its own.
 */

import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { stagingFolder } from './output-folders.ts';

/** What builds that were killed left waiting under this name; nothing else of theirs is read. */
export function* leftovers(host: Host, folder: string, name: string): Iterable<Uint8Array> {
  const all = joinFolder(folder, stagingFolder);
  const runs = new Set([...host.walk(all, () => false)].map(({ path }) => path.slice(0, path.indexOf('/'))));
  for (const run of [...runs].sort()) {
    const bytes = host.read(joinFolder(all, `${run}/${name}`));
    if (bytes) yield bytes;
  }
}

export class Staging {
  readonly #staged = new Set<string>();
  readonly #waiting: string;
  /** Whether a folder was moved as one. */
  readonly #moved = new Map<string, boolean>();

  constructor(
    readonly host: Host,
    /** Absolute path of the output folder. */
    readonly folder: string,
  ) {
    this.#waiting = joinFolder(folder, `${stagingFolder}/${host.program}`);
  }

  /** False when the output has the same bytes already. */
  add(path: string, bytes: Uint8Array): boolean {
    if (!this.#staged.has(path) && this.#isThere(path, bytes)) return false;
    this.host.write(joinFolder(this.#waiting, path), bytes);
    this.#staged.add(path);
    return true;
  }

  /** What another thread of this run put among what waits. */
  adopt(path: string): void {
    this.#staged.add(path);
  }

  /** Moves into its place what was staged and is still waiting, and with it all of a folder that is new. */
  release(path: string): void {
    if (!this.#staged.delete(path) || this.#isInNewFolder(path)) return;
    this.host.move(joinFolder(this.#waiting, path), joinFolder(this.folder, path));
  }

  /** Asked of each folder once, from the outermost one inwards. */
  #isInNewFolder(path: string): boolean {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end);
      const moved = this.#moved.get(folder) ?? this.#moveFolder(folder);
      this.#moved.set(folder, moved);
      if (moved) return true;
    }
    return false;
  }

  #moveFolder(folder: string): boolean {
    return this.host.moveFolder(joinFolder(this.#waiting, folder), joinFolder(this.folder, folder));
  }

  /** Also what killed builds left, be it a folder that nothing was put into yet: whoever stages holds the lock of the folder. */
  clear(): void {
    this.host.removeFolder(joinFolder(this.folder, stagingFolder));
    this.#staged.clear();
    this.#moved.clear();
  }

  #isThere(path: string, bytes: Uint8Array): boolean {
    const place = joinFolder(this.folder, path);
    const old = this.host.size(place) === bytes.length ? this.host.read(place) : undefined;
    return old !== undefined && isSame(old, bytes);
  }
}

/** Nearly every byte of a build is compared here. */
function isSame(old: Uint8Array, bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (old[at] !== bytes[at]) return false;
  return true;
}
