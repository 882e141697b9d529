/** Artifacts → disk: only changed bytes, each file old or new, the manifest last; removed is only what the last manifest lists. */
import { joinFolder } from '../0-read/workspace-files.ts';
import type { Artifact } from '../7-emit/format.ts';
import type { Host } from '../host/host.ts';
import { type Manifest, type ManifestEntry, manifestEntry, manifestName, readManifest, toManifest } from './manifest.ts';

export interface Written {
  readonly manifest: Manifest;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface WriteOptions {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** Of ccstd, for the manifest. */
  readonly version: string;
  /** Only a part was built: everything else of the last build stays. */
  readonly partial: boolean;
}

export function writeArtifacts(host: Host, artifacts: Iterable<Artifact>, { folder, version, partial }: WriteOptions): Written {
  const manifestPath = joinFolder(folder, manifestName);
  const old = host.read(manifestPath);
  const previous = readManifest(old && new TextDecoder().decode(old));
  const entries = new Map<string, ManifestEntry>(partial ? previous.map((entry) => [entry.path, entry]) : []);
  let written = 0;
  let unchanged = 0;
  for (const artifact of artifacts) {
    if (writeChanged(host, joinFolder(folder, artifact.path), artifact.bytes)) written++;
    else unchanged++;
    entries.set(artifact.path, manifestEntry(artifact, host.sha256(artifact.bytes)));
  }
  const stale = previous.filter(({ path }) => !entries.has(path));
  for (const { path } of stale) host.remove(joinFolder(folder, path));
  const manifest = toManifest(version, entries.values());
  writeChanged(host, manifestPath, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  return { manifest, written, unchanged, removed: stale.length };
}

function writeChanged(host: Host, path: string, bytes: Uint8Array): boolean {
  const old = host.size(path) === bytes.length ? host.read(path) : undefined;
  if (old?.every((byte, index) => byte === bytes[index])) return false;
  host.write(path, bytes);
  return true;
}
