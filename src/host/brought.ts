/** Files that were brought from elsewhere, in memory: nothing of them is on disk yet. */

export interface Brought {
  /** The commit, or the version, that was found; undefined where a file is a file. */
  readonly at: string | undefined;
  /** By path, with `/`, each inside. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type BringProblem =
  | 'no-git'
  | 'unreachable'
  | 'unknown-revision'
  | 'unknown-version'
  | 'broken'
  | 'altered'
  | 'unsafe'
  | 'too-large';

export class BringError extends Error {
  constructor(
    readonly problem: BringProblem,
    /** What it was about: an address, a name in an archive, what a program said. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }
}

/** More than a package may hold is not even unpacked. */
export const mostBrought = { files: 20_000, bytes: 400 * 1024 * 1024 } as const;

/** No name leads out of a folder, on any system, and none is two files on one that knows no case. */
export function requireInside(paths: Iterable<string>): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const isInside = path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
    const folded = path.normalize('NFC').toLowerCase();
    if (!isInside || /[\\:\p{Cc}]/u.test(path) || seen.has(folded)) throw new BringError('unsafe', path);
    seen.add(folded);
  }
}
