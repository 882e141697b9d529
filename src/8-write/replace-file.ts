/**
 * One file of the user's → its new content: whole or untouched at every moment, with nothing left beside it,
 * and with the rights that it had.
 */

import { type Host, HostError } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { stayInside } from './stay-inside.ts';

/** Below the folder of the workspace; version control ignores it. */
export const temporaryFolder = '.ccstd/tmp';

/**
 * `path` is absolute; what a link leads to is replaced, the link stays.
 * `root` is a folder on the same disk: of the workspace, or of the file where there is none.
 */
export function replaceFile(host: Host, root: string, path: string, content: string | Uint8Array): void {
  stayInside(host, root, [`${temporaryFolder}/`]);
  sweep(host, root);
  const waiting = joinFolder(root, `${temporaryFolder}/${host.program}`);
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    host.write(waiting, bytes);
    const place = host.realPath(path) ?? path;
    if (host.makeAlike(waiting, place)) host.move(waiting, place);
    // All its names lead to the new content; that is more than that it is whole at every moment.
    else host.write(place, bytes);
  } catch (error) {
    // The user knows the file, and not where its content waited.
    throw error instanceof HostError ? new HostError(error.operation, path, error.reason) : error;
  } finally {
    host.remove(waiting);
  }
}

/** What programs left that were killed before they were done. */
function sweep(host: Host, root: string): void {
  const folder = joinFolder(root, temporaryFolder);
  for (const { path } of [...host.walk(folder, () => true)])
    if (!host.isRunning(path)) host.remove(joinFolder(folder, path));
}
