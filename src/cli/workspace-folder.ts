/** Where to look for the workspace from, when the user names files. */

import { findRoot } from '../0-read/find-root.ts';
import type { Host } from '../host/host.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { absolutePath, folderOf, isInside } from './paths.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

/** Typed paths → absolute ones that exist. */
export function existingPaths(typed: readonly string[], { host }: Shell, command: string): string[] {
  return typed.map((path) => {
    const absolute = absolutePath(host.cwd, path);
    const found =
      host.size(absolute) !== undefined ||
      !host
        .walk(absolute, () => false)
        [Symbol.iterator]()
        .next().done;
    if (!found && host.realPath(absolute) === undefined)
      throw new UsageError({ is: 'no-such-path', path }, command);
    return absolute;
  });
}

/**
 * The workspace of the first path, so that a repository can be checked from outside; else that of the current
 * folder.
 */
export function folderToStartFrom(paths: readonly string[], { host, from, fromGiven }: Shell): string {
  const [first] = paths;
  if (first === undefined || fromGiven) return from;
  const root = findRoot(host, folderOf(first));
  if (isConfigured(root, host) || isConfigured(first, host)) return first;
  return isInside(from, first) ? from : first;
}

/** Has a `ccstd.yaml`. */
export function isConfigured(folder: string, host: Host): boolean {
  return host.size(joinFolder(folder, configName)) !== undefined;
}
