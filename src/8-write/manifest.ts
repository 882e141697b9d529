/** `manifest.json`: the list of everything a build made, and what the next build may remove. */

import type { Artifact } from '../7-emit/format.ts';
import { joinPath } from '../paths/join-path.ts';
import { compareText } from '../values/compare-text.ts';

export const manifestName = 'manifest.json';

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
    edition: sheet?.edition ?? (path.startsWith('teacher/') ? 'teacher' : 'student'),
    ...(programme === undefined ? {} : { programme }),
    ...(course === undefined ? {} : { course }),
    ...(leaf === undefined ? {} : { leaf }),
    sha256,
  };
}

export function toManifest(version: string, entries: Iterable<ManifestEntry>): Manifest {
  return { version: 1, ccstd: version, documents: [...entries].sort((a, b) => compareText(a.path, b.path)) };
}

/** As it stands in the file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Entries of an earlier build; none when the file is not a manifest, and none that would lead outside. */
export function readManifest(text: string | undefined): readonly ManifestEntry[] {
  try {
    const { documents } = JSON.parse(text ?? '') as Partial<Manifest>;
    if (!Array.isArray(documents)) return [];
    return documents.filter(({ path }) => typeof path === 'string' && joinPath('', path) === path);
  } catch {
    return [];
  }
}
