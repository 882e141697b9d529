/** A machine on which some files have another content; nothing is written to the one behind it. */
import type { Host } from './host.ts';

export function changedHost(host: Host, changed: ReadonlyMap<string, string>): Host {
  const bytes = new Map([...changed].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    ...host,
    read: (path) => bytes.get(path) ?? host.read(path),
    size: (path) => bytes.get(path)?.length ?? host.size(path),
    stamp(path) {
      const changed = bytes.get(path);
      return changed ? host.sha256(changed) : host.stamp(path);
    },
    *walk(folder, skip) {
      for (const file of host.walk(folder, skip)) {
        const changed = bytes.get(`${folder === '/' ? '' : folder}/${file.path}`);
        yield changed ? { ...file, size: changed.length, stamp: host.sha256(changed) } : file;
      }
    },
  };
}
