/** Several files of the user → their new contents: all of them, or what stood there before. */
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { replaceFile } from './replace-file.ts';

export interface Replacement {
  /** Below the root, and there already. */
  readonly path: string;
  readonly text: string;
}

export function replaceFiles(host: Host, root: string, files: readonly Replacement[]): void {
  const before = files.map(({ path }) => [path, host.read(joinFolder(root, path))] as const);
  let done = 0;
  try {
    for (const { path, text } of files) {
      replaceFile(host, root, joinFolder(root, path), text);
      done++;
    }
  } catch (error) {
    for (const [path, bytes] of before.slice(0, done))
      if (bytes) replaceFile(host, root, joinFolder(root, path), bytes);
    throw error;
  }
}
