/** What earlier builds left in the output folder, for a build that leaves it there. */

import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { entriesIn, type ManifestEntry } from './manifest.ts';

export interface EarlierOutput {
  /** By path, all that the last build listed. */
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  /** Paths of sheets that stay, which have no extension. */
  readonly standing: ReadonlySet<string>;
  /** The bytes of a file, by its path below the output folder. */
  read(path: string): Uint8Array | undefined;
}

/** Of a folder in which nothing was built. */
export const noOutput: EarlierOutput = { entries: new Map(), standing: new Set(), read: () => undefined };

/** `keeps` says what of it stays. */
export function earlierOutput(
  host: Host,
  folder: string,
  keeps: (entry: ManifestEntry) => boolean,
): EarlierOutput {
  const listed = entriesIn(host, folder) ?? [];
  return {
    entries: new Map(listed.map((entry) => [entry.path, entry])),
    standing: new Set(listed.filter(keeps).map(({ path }) => withoutExtension(path))),
    read: (path) => host.read(joinFolder(folder, path)),
  };
}

export function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
