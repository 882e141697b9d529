/** What a version control system has of a folder at one revision, read without changing anything on disk. */

export interface Revision {
  /** That the name stands for, as the system names it. */
  readonly commit: string;
  /** Paths from the folder, with `/`, and sizes in bytes; links and other repositories are left out. */
  readonly files: ReadonlyMap<string, number>;
  read(path: string): Uint8Array | undefined;
}

/**
 * `no-git`: there is no such program; `no-repository`: the folder is in none; `unknown`: no revision has that
 * name; `not-there`: the folder is not in it.
 */
export type RevisionProblem = 'no-git' | 'no-repository' | 'unknown' | 'not-there';

export class RevisionError extends Error {
  constructor(
    readonly problem: RevisionProblem,
    readonly revision: string,
  ) {
    super(`${problem}: ${revision}`);
  }
}
