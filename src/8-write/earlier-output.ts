/** What earlier builds left in the output folder, for a build that leaves it there. */

import { type Folder, readIndex } from '../7-emit/search/folder-index.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { FoundPage } from '../site/search/found-page.ts';
import { type ManifestEntry, manifestName, readManifest } from './manifest.ts';

export interface EarlierOutput {
  /** By path, all that the last build listed. */
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  /** Paths of sheets, which have no extension. */
  readonly standing: ReadonlySet<string>;
  /** Of the index that is there now, the pages that stay. */
  searchPages(folder: Folder): Iterable<FoundPage>;
  /** Of the index that is there now, all pages. */
  indexed(folder: Folder): Iterable<FoundPage>;
}

/** Of the earlier output only what stays. */
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
  const standing = new Set(listed.filter(keeps).map(({ path }) => withoutExtension(path)));
  return {
    entries: new Map(listed.map((entry) => [entry.path, entry])),
    standing,
    indexed: (below) => readIndex(below, read),
    *searchPages(below) {
      if (standing.size === 0) return;
      for (const page of readIndex(below, read))
        if (standing.has(withoutExtension(`${below}${page.path}`))) yield page;
    },
  };
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
