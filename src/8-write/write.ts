/**
 * Artifacts → disk, all or nothing: only changed bytes, each file old or new, the manifests last; removed is
 * only what manifests list.
 */

import type { Artifact } from '../7-emit/format.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { keepEdited } from './edited-files.ts';
import { entriesOnDisk } from './entries-on-disk.ts';
import {
  type Manifest,
  type ManifestEntry,
  manifestEntry,
  manifestFiles,
  manifestNames,
  toManifest,
} from './manifest.ts';
import { Staging } from './staging.ts';
import { stayInside } from './stay-inside.ts';

export interface Written {
  readonly manifest: Manifest;
  /** By name, SHA-256 of the files in which it stands on disk. */
  readonly digests: ReadonlyMap<string, string>;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Copies of files that were changed by hand and have gone or been made anew. */
  readonly kept: readonly string[];
  /** Files that are new, others than before, or gone, by their paths below the folder. */
  readonly changed: ReadonlySet<string>;
}

/** A file that another thread of this run made and, where it is another one than before, put where such wait. */
export interface StagedFile {
  readonly entry: ManifestEntry;
  readonly isChanged: boolean;
}

/** Entries say that these files are there, are known to be what they say, and stay. */
export type ToWrite = Artifact | StagedFile | readonly ManifestEntry[];

export interface WriteOptions {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** Of ccstd, for the manifest. */
  readonly version: string;
  /** What stays of the last build although this one does not make it. */
  keeps(entry: ManifestEntry): boolean;
  /** Asked once, when all artifacts are made and none has taken its place. */
  readonly isAllowed: () => boolean | Promise<boolean>;
  /** What the manifest of the folder lists. */
  readonly listed: Iterable<ManifestEntry>;
}

/** Undefined when they are not allowed: then the output is what it was. */
export async function writeArtifacts(
  host: Host,
  artifacts: AsyncIterable<ToWrite>,
  options: WriteOptions,
): Promise<Written | undefined> {
  const staging = new Staging(host, options.folder);
  const { progress } = host;
  const previous = progress.during('write', () => entriesOnDisk(host, options.folder, options.listed));
  staging.clear();
  // They are made one by one, each when the one before has found its place.
  const staged = await progress.during('emit', () =>
    stageOrClear(host, staging, artifacts, previous, options),
  );
  if (!staged) return undefined;

  // From here on the staged manifests tell the next build what it finds, should this one be killed.
  const { manifest } = staged;
  const paths = new Set(manifest.documents.map(({ path }) => path));
  const stale = previous.filter(({ path }) => !paths.has(path));
  const going = [...staged.changed, ...stale.map(({ path }) => path)];
  const made = new Map(previous.map(({ path, sha256 }) => [path, sha256]));
  try {
    stayInside(host, options.folder, going);
  } catch (error) {
    staging.clear();
    throw error;
  }
  let kept: readonly string[] = [];
  await host.unbroken(() =>
    progress.during('write', () => {
      kept = keepEdited(host, options.folder, going, made);
      for (const path of paths) {
        staging.release(path);
        progress.step(paths.size);
      }
      for (const { path } of stale) host.remove(joinFolder(options.folder, path));
      for (const name of manifestNames) {
        if (staged.digests.has(name)) staging.release(name);
        else host.remove(joinFolder(options.folder, name));
      }
      staging.clear();
    }),
  );
  return { ...staged, removed: stale.length, kept, changed: new Set([...going, ...kept]) };
}

type Staged = Omit<Written, 'removed' | 'kept'>;

async function stageOrClear(...input: Parameters<typeof stage>): Promise<Staged | undefined> {
  const [, staging] = input;
  let staged: Staged | undefined;
  try {
    staged = await stage(...input);
    return staged;
  } finally {
    if (!staged) staging.clear();
  }
}

async function stage(
  host: Host,
  staging: Staging,
  artifacts: AsyncIterable<ToWrite>,
  previous: readonly ManifestEntry[],
  { version, keeps, isAllowed }: WriteOptions,
): Promise<Staged | undefined> {
  const entries = new Map<string, ManifestEntry>(previous.filter(keeps).map((entry) => [entry.path, entry]));
  const changed = new Set<string>(manifestNames);
  let written = 0;
  let unchanged = 0;
  const staged = ({ entry, isChanged }: StagedFile): void => {
    if (isChanged) {
      written++;
      changed.add(entry.path);
    } else unchanged++;
    entries.set(entry.path, entry);
    host.progress.step();
  };
  for await (const artifact of artifacts) {
    host.progress.during('write', () => {
      if ('bytes' in artifact) {
        const isChanged = staging.add(artifact.path, artifact.bytes);
        return staged({ entry: manifestEntry(artifact, host.sha256(artifact.bytes)), isChanged });
      }
      if ('entry' in artifact) {
        if (artifact.isChanged) staging.adopt(artifact.entry.path);
        return staged(artifact);
      }
      unchanged += artifact.length;
      for (const entry of artifact) {
        entries.set(entry.path, entry);
        host.progress.step();
      }
    });
  }
  if (!(await isAllowed())) return undefined;
  const manifest = toManifest(version, entries.values());
  const digests = new Map<string, string>();
  for (const [name, bytes] of manifestFiles(manifest)) {
    staging.add(name, bytes);
    digests.set(name, host.sha256(bytes));
  }
  return { manifest, digests, written, unchanged, changed };
}
