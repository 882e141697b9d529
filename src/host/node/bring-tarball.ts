/** A packed archive (.tgz) → the files in it, in memory. Links, and names that lead out, are refused. */
import { gunzipSync } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { BringError, mostBrought, requireInside } from '../brought.ts';

/** Without the folder in which all of them lie, as npm and others pack. */
export async function unpacked(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await entriesOf(plain(archive));
  const [first = ''] = files.keys();
  const top = first.slice(0, first.indexOf('/') + 1);
  const isOne = top !== '' && [...files.keys()].every((path) => path.startsWith(top));
  requireInside(files.keys());
  return isOne ? new Map([...files].map(([path, bytes]) => [path.slice(top.length), bytes])) : files;
}

/** What unpacks to more than it may is never held. */
function plain(archive: Uint8Array): Uint8Array {
  try {
    return gunzipSync(archive, { maxOutputLength: mostBrought.bytes });
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new BringError(isLarge ? 'too-large' : 'broken', 'gzip');
  }
}

function entriesOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  return new Promise((resolve, reject) => {
    const refuse = (problem: 'unsafe' | 'broken' | 'too-large', detail: string): void =>
      reject(new BringError(problem, detail));
    const parser = new Parser({
      strict: true,
      onReadEntry(entry: ReadEntry) {
        const { path, type } = entry;
        const isFile = type === 'File' || type === 'OldFile';
        if (files.has(path) || !(isFile || type === 'Directory')) refuse('unsafe', path);
        if (files.size >= mostBrought.files) refuse('too-large', path);
        const parts: Uint8Array[] = [];
        entry.on('data', (part) => void parts.push(part));
        entry.on('end', () => {
          if (isFile) files.set(path.replace(/^\.\//, ''), Buffer.concat(parts));
        });
        entry.resume();
      },
    });
    // What is no file, as a link to nowhere, is passed over by the parser.
    parser.on('ignoredEntry', ({ path, type }: ReadEntry) => {
      if (!/ExtendedHeader$|^NextFileHas|^GNUDumpDir$/.test(type)) refuse('unsafe', path);
    });
    parser.on('error', (error: Error) => refuse('broken', error.message));
    parser.on('end', () => (files.size === 0 ? refuse('broken', 'tar') : resolve(files)));
    parser.end(Buffer.from(bytes));
  });
}
