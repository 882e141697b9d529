/** Tells when something below a folder has changed on the disk. */
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

export interface Watching {
  close(): Promise<void>;
}

/**
 * Settles when everything is watched. `changed` is told of files that are written, come, or go, and of folders;
 * `skip` says of a path below the folder, with `/`, that nothing in it matters. `failed` is told when the
 * machine watches no longer, or not all.
 */
export function watchFiles(
  folder: string,
  skip: (path: string) => boolean,
  changed: () => void,
  failed: (reason: string) => void,
): Promise<Watching> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    // Who writes by renaming is seen at once; what is read in between is read again.
    atomic: false,
    followSymlinks: false,
    ignored: (path) => {
      const below = relative(folder, path).split(sep).join('/');
      return below !== '' && skip(below);
    },
  });
  watcher.on('all', changed);
  watcher.on('error', (error) => failed((error as NodeJS.ErrnoException).code ?? String(error)));
  return new Promise((done) => {
    watcher.on('ready', () => done({ close: () => watcher.close() }));
  });
}
