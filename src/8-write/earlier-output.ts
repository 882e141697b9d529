/** What earlier builds left in the output folder, for a build that leaves it there. */

import { type FoundPage, readSearchIndex, searchIndexPath } from '../7-emit/search/search-index.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { type ManifestEntry, manifestName, readManifest } from './manifest.ts';

export interface EarlierOutput {
  /** Paths of sheets, which have no extension. */
  readonly standing: ReadonlySet<string>;
  searchPages(folder: '' | `${string}/`): readonly FoundPage[];
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
  const standing = new Set(
    readManifest(read(manifestName))
      .filter(keeps)
      .map(({ path }) => withoutExtension(path)),
  );
  return {
    standing,
    searchPages: (below) =>
      readSearchIndex(read(searchIndexPath(below)) ?? '').filter(({ path }) =>
        standing.has(withoutExtension(`${below}${path}`)),
      ),
  };
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
