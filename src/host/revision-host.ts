/** A machine on which a folder is as it was at a revision; nothing else is there, and nothing is written. */
import { type Host, HostError } from './host.ts';
import type { Revision } from './revision.ts';

export function revisionHost(host: Host, root: string, { files, read }: Revision): Host {
  const prefix = root === '/' ? '/' : `${root}/`;
  const inside = (path: string): string | undefined =>
    path.startsWith(prefix) && files.has(path.slice(prefix.length)) ? path.slice(prefix.length) : undefined;
  const refuse = (path: string): never => {
    throw new HostError('write', path, 'EROFS');
  };
  const bytesOf = (path: string): Uint8Array | undefined => {
    const below = inside(path);
    return below === undefined ? undefined : read(below);
  };
  return {
    ...host,
    cwd: root,
    read: bytesOf,
    size: (path) => files.get(inside(path) ?? ''),
    stamp(path) {
      const bytes = bytesOf(path);
      return bytes && host.sha256(bytes);
    },
    realPath: (path) => (path === root || inside(path) !== undefined ? path : undefined),
    *walk(folder, skip) {
      const start = folder === root ? '' : `${folder.slice(prefix.length)}/`;
      if (folder !== root && !folder.startsWith(prefix)) return;
      for (const [path, size] of files) {
        if (!path.startsWith(start)) continue;
        const below = path.slice(start.length);
        const folders = below.split('/').slice(0, -1);
        if (!folders.some((_, depth) => skip(folders.slice(0, depth + 1).join('/'))))
          yield { path: below, size, stamp: `revision ${path}` };
      }
    },
    write: refuse,
    create: refuse,
    move: (_, to) => refuse(to),
    makeAlike: refuse,
    moveFolder: (_, to) => refuse(to),
    remove: refuse,
    removeFolder: refuse,
  };
}
