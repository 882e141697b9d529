/** Which files an output folder has, and whether they are the ones that they were. */
import type { Host } from '../host/host.ts';
import { notOfBuilds } from './output-folders.ts';

/** Path below the output folder → a text that is another one when the file is. */
export type Stamps = ReadonlyMap<string, string>;

/** Of all files that builds of the documents made in the folder, which is an absolute path. */
export function stampsIn(host: Host, folder: string): Stamps {
  const files = host.walk(folder, (below) => notOfBuilds.has(below));
  return new Map([...files].map(({ path, stamp }) => [path, stamp]));
}
