/** By what a folder is known as the output of a build. */

/** It lists all that a build made, and appears last. */
export const manifestName = 'manifest.json';

/** Web applications have a file of that name, too; theirs is none of ours. */
export function isManifest(bytes: Uint8Array | undefined): boolean {
  try {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as {
      ccstd?: unknown;
      documents?: unknown;
    } | null;
    return typeof read?.ccstd === 'string' && Array.isArray(read.documents);
  } catch {
    return false;
  }
}
