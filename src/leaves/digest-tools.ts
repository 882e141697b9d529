/** A way to read files and a hash of bytes → how the digests of leaves are made. */
import { joinPath } from '../paths/join-path.ts';
import type { DigestTools } from './leaf-digest.ts';

/** `read` takes a path from the workspace root; a picture is read once. */
export function digestTools(
  sha256: (bytes: Uint8Array) => string,
  read: (path: string) => Uint8Array | undefined,
): DigestTools {
  const images = new Map<string, string | undefined>();
  return {
    hash: (text) => sha256(new TextEncoder().encode(text)),
    imageDigest: (file, src) => {
      const path = joinPath(file, src);
      if (path === undefined) return undefined;
      if (!images.has(path)) {
        const bytes = read(path);
        images.set(path, bytes && sha256(bytes));
      }
      return images.get(path);
    },
  };
}
