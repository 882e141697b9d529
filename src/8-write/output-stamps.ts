/** Which files an output folder has, and whether they are the ones that they were. */
import type { FoundFile, Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { groupBy } from '../values/group-by.ts';
import { lockName } from './lock.ts';
import { notOfBuilds } from './output-folders.ts';

/** Path below the output folder → a text that is another one when the file is. */
export type Stamps = ReadonlyMap<string, string>;

/** Of all files that builds of the documents made in the folder, which is an absolute path. */
export function stampsIn(host: Host, folder: string): Stamps {
  const stamps = new Map<string, string>();
  for (const { path, stamp } of filesOfBuilds(host, folder)) stamps.set(path, stamp);
  return stamps;
}

/**
 * Digest of the list of these files with their stamps. Whoever only compares needs no more, and there may be
 * hundreds of thousands.
 */
export function stampDigestIn(host: Host, folder: string): string {
  const lines: string[] = [];
  for (const { path, stamp } of filesOfBuilds(host, folder)) lines.push(lineOf(path, stamp));
  return digestOf(host, lines);
}

export function stampDigest(host: Host, stamps: Stamps): string {
  return digestOf(
    host,
    Array.from(stamps, ([path, stamp]) => lineOf(path, stamp)),
  );
}

function lineOf(path: string, stamp: string): string {
  return `${path} ${stamp}`;
}

/** By code unit, as everything is sorted that must not differ from machine to machine. */
function digestOf(host: Host, lines: string[]): string {
  return host.sha256(new TextEncoder().encode(lines.sort().join('\n')));
}

function* filesOfBuilds(host: Host, folder: string): Iterable<FoundFile> {
  // A build that is at work holds the lock.
  for (const file of host.walk(folder, (below) => notOfBuilds.has(below)))
    if (file.path !== lockName) yield file;
}

/**
 * The same after a build: `before` are those of before it, and it wrote or removed the files `changed`, by
 * their paths below the folder.
 */
export function stampsAfter(
  host: Host,
  folder: string,
  before: Stamps,
  changed: ReadonlySet<string>,
): Stamps {
  const stamps = new Map(before);
  for (const path of changed) stamps.delete(path);
  for (const [below, paths] of groupBy(changed, folderOf)) {
    const files = host.walk(below === '' ? folder : joinFolder(folder, below), () => true);
    const found = new Map([...files].map(({ path, stamp }) => [path, stamp]));
    for (const path of paths) {
      const stamp = found.get(below === '' ? path : path.slice(below.length + 1));
      if (stamp !== undefined) stamps.set(path, stamp);
    }
  }
  return stamps;
}

/** Empty for the output folder itself. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
