/**
 * A host that takes down what a run learns of the machine, so that a later run can tell whether it would
 * learn the same.
 */
import { joinFolder } from '../paths/join-folder.ts';
import { compareText } from '../values/compare-text.ts';
import type { FoundFile, Host } from './host.ts';

export interface Readings {
  /** Absolute path → what is known of the file; null where there was none. */
  readonly files: Readonly<Record<string, FileReading | null>>;
  /** Absolute path → where its links lead; null where there was nothing. */
  readonly links: Readonly<Record<string, string | null>>;
  readonly walks: readonly WalkReading[];
}

interface FileReading {
  readonly stamp: string;
  /** Bytes; -1 where nobody asked: then the stamp alone says that it is the same. */
  readonly size: number;
  /** SHA-256 of the content; left out where only the size was asked for. */
  readonly digest?: string;
}

interface Walk {
  readonly folder: string;
  readonly skip: (folder: string) => boolean;
  readonly skipped: Set<string>;
  readonly linkedFolders: boolean;
  readonly found: readonly FoundFile[];
}

interface WalkReading {
  /** Absolute path. */
  readonly folder: string;
  readonly linkedFolders: boolean;
  /** Folders below it that were not entered. */
  readonly skipped: readonly string[];
  /** SHA-256 of the list of files. */
  readonly list: string;
}

export interface RecordingHost extends Host {
  readings(): Readings;
}

export interface OwnFolders {
  /** Absolute paths of folders that the product itself makes: that they appear is no change. */
  readonly made: readonly string[];
  /** Of these, the one in which nothing is an input: what a build finds in its own output. */
  readonly output?: string;
}

export function recordingHost(host: Host, { made, output }: OwnFolders): RecordingHost {
  const except = (path: string) => output !== undefined && (path === output || path.startsWith(`${output}/`));
  const files = new Map<string, FileReading | null>();
  const links = new Map<string, string | null>();
  const walks = new Map<string, WalkReading>();
  return {
    ...host,
    read(path) {
      // The stamp is asked first: whoever changes the file in between leaves another stamp.
      const stamp = except(path) ? undefined : host.stamp(path);
      // A file that cannot be read is one of which nothing is known: no later state equals it.
      if (!except(path)) files.set(path, { stamp: '', size: -1 });
      const bytes = host.read(path);
      if (!except(path)) {
        const known = bytes && { stamp: stamp ?? '', size: bytes.length, digest: host.sha256(bytes) };
        files.set(path, known ?? null);
      }
      return bytes;
    },
    readStart(path, length) {
      return except(path) ? host.readStart(path, length) : this.read(path)?.subarray(0, length);
    },
    size(path) {
      const stamp = except(path) ? undefined : host.stamp(path);
      const size = host.size(path);
      if (!except(path) && !files.get(path)?.digest)
        files.set(path, size === undefined ? null : { stamp: stamp ?? '', size });
      return size;
    },
    stamp(path) {
      const stamp = host.stamp(path);
      // Whoever finds it unchanged does not read the file again, and stands on its content all the same.
      if (!except(path) && !files.has(path))
        files.set(path, stamp === undefined ? null : { stamp, size: -1 });
      return stamp;
    },
    realPath(path) {
      const real = host.realPath(path);
      // A folder of its own that is not there yet will be there after the run, and so will those above it.
      const willBeMade = made.some((own) => `${own}/`.startsWith(`${path}/`));
      const isBelowOutput = path !== output && except(path);
      if (!isBelowOutput && (real !== undefined || !willBeMade)) links.set(path, real ?? null);
      return real;
    },
    *walk(folder, skip, linkedFolders = false) {
      const skipped = new Set<string>();
      // To its end, also for who stops at the first file: only the whole list can be compared.
      const skips = (below: string): boolean => skip(below) && !!skipped.add(below);
      const found = [...host.walk(folder, skips, linkedFolders)];
      if (!except(folder)) record({ folder, skip, skipped, linkedFolders, found });
      yield* found;
    },
    browser() {
      const found = host.browser();
      // The stamp alone says that it is the same: what starts a browser may keep its size.
      if (found) files.set(found.path, { stamp: found.stamp, size: -1 });
      return found;
    },
    readings: () => ({
      files: Object.fromEntries(files),
      links: Object.fromEntries(links),
      walks: [...walks.values()],
    }),
  };

  function record({ folder, skip, skipped, linkedFolders, found }: Walk): void {
    for (const own of made) {
      const start = joinFolder(folder, '');
      const below = own.startsWith(start) ? own.slice(start.length) : undefined;
      if (below !== undefined && skip(below)) skipped.add(below);
    }
    const reading = {
      ...{ folder, linkedFolders, skipped: [...skipped].sort(compareText) },
      list: listDigest(host, found),
    };
    walks.set(`${folder}\n${linkedFolders}\n${reading.skipped.join('\n')}`, reading);
  }
}

/** Whether a run that read this would read the same now. */
export function readsTheSame(host: Host, { files, links, walks }: Readings): boolean {
  return (
    Object.entries(files).every(([path, known]) => isSameFile(host, path, known)) &&
    Object.entries(links).every(([path, real]) => (host.realPath(path) ?? null) === real) &&
    walks.every(({ folder, linkedFolders, skipped, list }) => {
      const skip = new Set(skipped);
      return listDigest(host, [...host.walk(folder, (below) => skip.has(below), linkedFolders)]) === list;
    })
  );
}

function isSameFile(host: Host, path: string, known: FileReading | null): boolean {
  const stamp = host.stamp(path);
  if (!known || stamp === undefined) return !known && stamp === undefined;
  if (stamp === known.stamp) return true;
  if (host.size(path) !== known.size) return false;
  if (known.digest === undefined) return true;
  const bytes = host.read(path);
  return bytes !== undefined && host.sha256(bytes) === known.digest;
}

function listDigest(host: Host, found: readonly FoundFile[]): string {
  const lines = found.map(({ path, link, meant, size }) =>
    JSON.stringify([path, link, meant, link ? size : undefined]),
  );
  return host.sha256(new TextEncoder().encode(lines.sort(compareText).join('\n')));
}
