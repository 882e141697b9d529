/** Which files an output folder has, and whether they are the ones that they were. */
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { groupBy } from '../values/group-by.ts';
import { lockName } from './lock.ts';
import { notOfBuilds } from './output-folders.ts';

/** Path below the output folder → a text that is another one when the file is. */
export type Stamps = ReadonlyMap<string, string>;

/** Of all files that builds of the documents made in the folder, which is an absolute path. */
export function stampsIn(host: Host, folder: string): Stamps {
  const files = host.walk(folder, (below) => notOfBuilds.has(below));
  const stamps = new Map([...files].map(({ path, stamp }) => [path, stamp]));
  // A build that is at work holds it.
  stamps.delete(lockName);
  return stamps;
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
