/** Files of the output that people finish elsewhere, such as in Word: what they changed there is not lost. */
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';

const finishedElsewhere = /\.(?:docx|xlsx)$/;

/**
 * Puts a copy beside each of these files that is not what the last build made of it, `made` being the SHA-256
 * of that by path. → the paths of the copies, below the folder, e.g. `worksheet-edited.docx`.
 */
export function keepEdited(
  host: Host,
  folder: string,
  going: Iterable<string>,
  made: ReadonlyMap<string, string>,
): string[] {
  return [...going].flatMap((path) => {
    if (!finishedElsewhere.test(path)) return [];
    const bytes = host.read(joinFolder(folder, path));
    const digest = bytes && host.sha256(bytes);
    if (!bytes || digest === made.get(path)) return [];
    const [copy, isThere] = freePath(host, folder, path, digest);
    if (!isThere) host.write(joinFolder(folder, copy), bytes);
    return [copy];
  });
}

/** The first name that is free, or has these very bytes since a build that was killed. */
function freePath(host: Host, folder: string, path: string, digest: string | undefined): [string, boolean] {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '-edited' : `-edited-${number}`;
    const copy = path.replace(/\.[^./]+$/, (extension) => `${ending}${extension}`);
    const there = host.read(joinFolder(folder, copy));
    if (!there) return [copy, false];
    if (host.sha256(there) === digest) return [copy, true];
  }
}
