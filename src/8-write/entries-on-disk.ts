/** What of an output folder builds made: by their manifests, or by what one left that was killed. */
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { type ManifestEntry, manifestNames, readManifest } from './manifest.ts';
import { leftovers } from './staging.ts';

/**
 * `listed` is what the last manifests list; a build that was killed before its own took effect may have put
 * more into place.
 */
export function entriesOnDisk(
  host: Host,
  folder: string,
  listed: Iterable<ManifestEntry>,
): readonly ManifestEntry[] {
  const entries = new Map([...listed].map((entry) => [entry.path, entry]));
  for (const manifest of manifestNames.flatMap((name) => [...leftovers(host, folder, name)])) {
    for (const entry of readManifest(manifest)) {
      const there = host.read(joinFolder(folder, entry.path));
      if (there && host.sha256(there) === entry.sha256) entries.set(entry.path, entry);
    }
  }
  return [...entries.values()];
}
