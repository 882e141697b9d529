/**
 * `manifest.json`: the list of everything a build made, and what the next build may remove. What only
 * teachers get is listed below `teacher/`, so that no edit of theirs changes a byte elsewhere.
 */

import { manifestName } from '../0-read/output-mark.ts';
import type { Artifact } from '../7-emit/format.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { joinPath } from '../paths/join-path.ts';
import { compareText } from '../values/compare-text.ts';

const ofTeachers = 'teacher/';
/** In the order in which they take their places. */
export const manifestNames = [`${ofTeachers}${manifestName}`, manifestName] as const;

export interface ManifestEntry {
  readonly path: string;
  readonly mediaType: string;
  readonly document: string;
  readonly edition: string;
  readonly programme?: string;
  readonly course?: string;
  readonly leaf?: string;
  readonly sha256: string;
}

export interface Manifest {
  readonly version: 1;
  readonly ccstd: string;
  readonly documents: readonly ManifestEntry[];
}

export function manifestEntry({ path, mediaType, sheet }: Artifact, sha256: string): ManifestEntry {
  const { programme, course, leaf } = sheet ?? {};
  return {
    path,
    mediaType,
    document: sheet?.document ?? 'asset',
    edition: sheet?.edition ?? (path.startsWith(ofTeachers) ? 'teacher' : 'student'),
    ...(programme === undefined ? {} : { programme }),
    ...(course === undefined ? {} : { course }),
    ...(leaf === undefined ? {} : { leaf }),
    sha256,
  };
}

export function toManifest(version: string, entries: Iterable<ManifestEntry>): Manifest {
  return { version: 1, ccstd: version, documents: [...entries].sort((a, b) => compareText(a.path, b.path)) };
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * By name, the bytes of the files in which it stands, made one by one, for each is long; teachers who get nothing
 * have no list.
 */
export function* manifestFiles(manifest: Manifest): Iterable<readonly [name: string, bytes: Uint8Array]> {
  for (const name of manifestNames) {
    const documents = manifest.documents.filter(({ path }) => listOf(path) === name);
    if (documents.length > 0 || name === manifestName)
      yield [name, new TextEncoder().encode(manifestText({ ...manifest, documents }))];
  }
}

function listOf(path: string): string {
  return path.startsWith(ofTeachers) ? manifestNames[0] : manifestName;
}

/**
 * All that the last build of a folder listed, which is an absolute path; undefined where none did. Of a first
 * build that was killed only the teachers' list may be there.
 */
export function entriesIn(host: Host, folder: string): readonly ManifestEntry[] | undefined {
  const [teachers, everybody] = manifestNames.map((name) => host.read(joinFolder(folder, name)));
  if (everybody === undefined && teachers === undefined) return undefined;
  // Earlier versions listed all of it in one file: a list of the teachers' own is newer.
  const entries = [...readManifest(everybody), ...readManifest(teachers)];
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}

/** Entries of an earlier build; none when the file is not a manifest, and none that would lead outside. */
export function readManifest(bytes: Uint8Array | undefined): readonly ManifestEntry[] {
  try {
    const { documents } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>;
    if (!Array.isArray(documents)) return [];
    return documents.filter(({ path }) => typeof path === 'string' && joinPath('', path) === path);
  } catch {
    return [];
  }
}
