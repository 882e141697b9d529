/** The files of a package → one digest, whatever the order in which they come. */
import { compareText } from '../values/compare-text.ts';
import { sha256 } from '../values/sha-256.ts';

/** Path below the package → content. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export function packageDigest(files: PackageFiles): string {
  const lines = [...files]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, bytes]) => `${sha256(bytes)} ${JSON.stringify(path)}\n`);
  return sha256(new TextEncoder().encode(lines.join('')));
}
