/** What earlier builds left in the output folder, for a build that leaves it there. */

import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { type ManifestEntry, manifestName, readManifest } from './manifest.ts';

export interface EarlierOutput {
  /** By path, all that the last build listed. */
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  /** Paths of sheets that stay, which have no extension. */
  readonly standing: ReadonlySet<string>;
  /** The text of a file, by its path below the output folder. */
  read(path: string): string | undefined;
}

/** `keeps` says what of it stays. */
export function earlierOutput(
  host: Host,
  folder: string,
  keeps: (entry: ManifestEntry) => boolean,
): EarlierOutput {
  const read = (path: string) => {
    const bytes = host.read(joinFolder(folder, path));
    return bytes && new TextDecoder().decode(bytes);
  };
  const listed = readManifest(read(manifestName));
  return {
    entries: new Map(listed.map((entry) => [entry.path, entry])),
    standing: new Set(listed.filter(keeps).map(({ path }) => withoutExtension(path))),
    read,
  };
}

export function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
