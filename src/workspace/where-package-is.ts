/** The source of a package → the folder in which it can be read, brought into memory where it lies elsewhere. */
import { BringError, type BringProblem } from '../host/brought.ts';
import type { Host } from '../host/host.ts';
import { revisionHost } from '../host/revision-host.ts';
import type { BroughtSource, PackageSource } from '../packages/package-source.ts';

export interface NotBrought {
  readonly is: 'not-brought';
  readonly problem: BringProblem;
  readonly detail: string;
}

interface Place {
  readonly host: Host;
  readonly folder: string;
  readonly at: string | undefined;
}

/**
 * A folder is read where it is; all else is brought, and read as a folder of a machine of its own: `pinned` is the
 * commit or version that the lock names.
 */
export async function whereIs(
  host: Host,
  source: PackageSource,
  pinned: string | undefined,
  absolute: (path: string) => string,
): Promise<Place | NotBrought> {
  if (source.is === 'folder') return { host, folder: absolute(source.path), at: undefined };
  try {
    const { at, files } = await host.bring(absoluteSource(pinnedSource(source, pinned), absolute));
    const sizes = new Map([...files].map(([path, bytes]) => [path, bytes.length]));
    const read = (path: string): Uint8Array | undefined => files.get(path);
    const brought = revisionHost(host, broughtRoot, { commit: at ?? '', files: sizes, read });
    return { host: brought, folder: broughtRoot, at };
  } catch (error) {
    if (!(error instanceof BringError)) throw error;
    return { is: 'not-brought', problem: error.problem, detail: error.detail };
  }
}

/** It is on no disk. */
const broughtRoot = '/package';

/** What the lock says is brought, also where a branch or a tag has gone on. */
function pinnedSource(source: BroughtSource, at: string | undefined): BroughtSource {
  if (at === undefined || source.is === 'tarball') return source;
  return source.is === 'git' ? { ...source, revision: at } : { ...source, version: at };
}

function absoluteSource(source: BroughtSource, absolute: (path: string) => string): BroughtSource {
  const isPath = (text: string): boolean => !/^[a-z][a-z\d+.-]+:/i.test(text);
  if (source.is === 'git' && isPath(source.repository))
    return { ...source, repository: absolute(source.repository) };
  return source.is === 'tarball' && isPath(source.file) ? { ...source, file: absolute(source.file) } : source;
}
