/** Whether a path inside the workspace is a link that points out of it. */
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';

export function leavesWorkspace(host: Host, root: string, path: string): boolean {
  const real = host.realPath(joinFolder(root, path));
  const home = host.realPath(root) ?? root;
  return real !== undefined && home !== '/' && !real.startsWith(`${home}/`);
}
