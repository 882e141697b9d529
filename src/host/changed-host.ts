/** A machine on which some files have another content, or are there besides; nothing is written to it. */
import type { Host } from './host.ts';

export function changedHost(host: Host, changed: ReadonlyMap<string, string>): Host {
  const bytes = new Map([...changed].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    ...host,
    read: (path) => bytes.get(path) ?? host.read(path),
    readStart: (path, length) => bytes.get(path)?.subarray(0, length) ?? host.readStart(path, length),
    size: (path) => bytes.get(path)?.length ?? host.size(path),
    stamp(path) {
      const changed = bytes.get(path);
      return changed ? host.sha256(changed) : host.stamp(path);
    },
    *walk(folder, skip, linkedFolders) {
      const prefix = folder === '/' ? folder : `${folder}/`;
      const own = new Map(
        [...bytes].flatMap(([path, text]) => {
          const below = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
          return below === undefined || foldersOf(below).some(skip) ? [] : [[below, text]];
        }),
      );
      const changed = (path: string, text: Uint8Array) => ({
        path,
        size: text.length,
        stamp: host.sha256(text),
      });
      for (const file of host.walk(folder, skip, linkedFolders)) {
        const text = own.get(file.path);
        own.delete(file.path);
        yield text ? { ...file, ...changed(file.path, text) } : file;
      }
      for (const [path, text] of own) yield changed(path, text);
    },
  };
}

/** `a` and `a/b` of `a/b/c.yaml`. */
function foldersOf(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}
