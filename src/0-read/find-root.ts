/** Where the workspace is that somebody stands in. */
import type { Host } from '../host/host.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';

/** The nearest folder upwards that has a `ccstd.yaml`, else where the user stands. */
export function findRoot(host: Host, from: string): string {
  for (let folder = from; ; ) {
    if (host.size(joinFolder(folder, configName)) !== undefined) return folder;
    const parent = folder.slice(0, folder.lastIndexOf('/')) || '/';
    if (parent === folder) return from;
    folder = parent;
  }
}
