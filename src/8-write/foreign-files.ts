/**
 * What lies in an output folder although no build of ours made it: a build must not take a folder of the
 * user's for its own.
 */

import { isOutput } from '../0-read/output-mark.ts';
import type { Host } from '../host/host.ts';
import { entriesOnDisk } from './entries-on-disk.ts';
import { lockName } from './lock.ts';
import { entriesIn, manifestNames } from './manifest.ts';
import { notOfBuilds } from './output-folders.ts';

/**
 * A few of them by name, relative to `folder`; none where a manifest says that the folder is an
 * output. What a first build had put there before it was killed is its own.
 */
export function foreignFiles(host: Host, folder: string): readonly string[] {
  if (isOutput(host, folder)) return [];
  const ofTeachers = entriesIn(host, folder) ?? [];
  const made = new Set<string>([lockName, ...(ofTeachers.length > 0 ? manifestNames : [])]);
  for (const { path } of entriesOnDisk(host, folder, ofTeachers)) made.add(path);
  const found: string[] = [];
  for (const { path } of host.walk(folder, (below) => notOfBuilds.has(below))) {
    if (made.has(path)) continue;
    found.push(path);
    if (found.length === mostNamed) break;
  }
  return found.sort();
}

const mostNamed = 3;
