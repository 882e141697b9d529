/** The packages that a workspace depends on → the folder `packages` and the lock: the only way in which they change. */
import { filesBelow } from '../0-read/workspace-files.ts';
import { replaceFile } from '../8-write/replace-file.ts';
import type { Dependency } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import { type LockedPackage, lockName, lockToText } from '../packages/lock.ts';
import { packageDigest } from '../packages/package-digest.ts';
import { packageFolder, packagesFolder } from '../packages/package-paths.ts';
import { isRemote, packageSource } from '../packages/package-source.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { type Gathered, gatherPackage, type Package } from './gather-package.ts';
import { readConfig } from './read-config.ts';
import { filesOfPackage, readLock } from './read-packages.ts';
import { type NotBrought, whereIs } from './where-package-is.ts';

export interface FetchOptions {
  /** Also packages that are another version than the lock says: these, or all of them. */
  readonly update?: readonly string[] | 'all' | undefined;
  /** A folder as it is named in the settings of one → its absolute path. */
  readonly resolve: (base: string, named: string) => string;
}

export interface FetchedPackage {
  readonly name: string;
  readonly version: string;
  /**
   * `restored`: what lay here was not what is pinned. `kept`: the source has another content by now, which was not asked
   * for.
   */
  readonly state: 'new' | 'same' | 'restored' | 'updated' | 'kept';
  /** Of the source, where it is kept; before, where it is updated. */
  readonly other?: string;
}

export type FetchFault = { readonly name: string; readonly from: string } & (
  | Exclude<Gathered, { is: 'package' }>
  | { readonly is: 'other-name'; readonly own: string }
  | { readonly is: 'changed'; readonly locked: string; readonly version: string }
  | { readonly is: 'linked' | 'taken' | 'no-source' | 'not-remote' }
  | NotBrought
);

export type Fetched =
  | { readonly is: 'fetched'; readonly packages: readonly FetchedPackage[] }
  | { readonly is: 'fault'; readonly fault: FetchFault };

interface Wanted extends Dependency {
  /** Folder from which `from` is named; undefined where that is said by what came from elsewhere. */
  readonly base: string | undefined;
}

/** All or nothing. `root` is absolute. */
export async function fetchPackages(host: Host, root: string, options: FetchOptions): Promise<Fetched> {
  const { config } = readConfig(host, root);
  if (isLinked(host, root))
    return { is: 'fault', fault: { is: 'linked', name: packagesFolder, from: packagesFolder } };
  const lock = readLock(host, root);
  const below = filesBelow(host, root, config);
  const told: FetchedPackage[] = [];
  const next = new Map<string, LockedPackage>();
  const changed: Package[] = [];
  const waiting: Wanted[] = (config.dependencies ?? []).map((one) => ({ ...one, base: root }));
  for (let wanted = waiting.shift(); wanted; wanted = waiting.shift()) {
    const { name, from } = wanted;
    // What the workspace itself names goes before what its packages name.
    if (next.has(name)) continue;
    const fault = (why: object): Fetched => ({ is: 'fault', fault: { name, from, ...why } as FetchFault });
    const locked = lock.get(name);
    const here = filesOfPackage(host, root, name, below);
    const isHere = locked !== undefined && here.size > 0 && packageDigest(here) === locked.digest;
    const mayUpdate = options.update === 'all' || options.update?.includes(name) === true;
    const source = packageSource(from);
    if (source === undefined) return fault({ is: 'no-source' });
    // What somebody else wrote opens nothing on the machine of whoever fetches it.
    if (wanted.base === undefined && !isRemote(source)) return fault({ is: 'not-remote' });
    if (source.is !== 'folder' && isHere && !mayUpdate && locked.from === from) {
      told.push({ name, version: locked.version, state: 'same' });
      next.set(name, locked);
      const { dependencies = [] } = readConfig(host, joinFolder(root, packageFolder(name))).config;
      waiting.push(...dependencies.map((one) => ({ ...one, base: undefined })));
      continue;
    }
    const pinned = mayUpdate || locked?.from !== from ? undefined : locked.at;
    const absolute = (path: string): string => options.resolve(wanted.base ?? root, path);
    const at = await whereIs(host, source, pinned, absolute);
    if ('is' in at) return fault(at);
    const gathered = gatherPackage(at.host, at.folder, true);
    if (gathered.is !== 'package') return fault(gathered);
    const found = gathered.package;
    if (found.name !== name) return fault({ is: 'other-name', own: found.name });
    // What nobody fetched is somebody's own.
    if (!locked && here.size > 0 && packageDigest(here) !== found.digest) return fault({ is: 'taken' });
    const isSame = locked?.digest === found.digest;
    if (locked && !isSame && !mayUpdate) {
      if (!isHere) return fault({ is: 'changed', locked: locked.version, version: found.version });
      told.push({ name, version: locked.version, state: 'kept', other: found.version });
      next.set(name, locked);
    } else {
      const state = locked === undefined ? 'new' : !isSame ? 'updated' : isHere ? 'same' : 'restored';
      const other = state === 'updated' && locked ? { other: locked.version } : {};
      told.push({ name, version: found.version, state, ...other });
      next.set(name, { version: found.version, digest: found.digest, from, at: at.at });
      if (!isHere || !isSame) changed.push(found);
    }
    const base = source.is === 'folder' ? at.folder : undefined;
    waiting.push(...found.dependencies.map((one) => ({ ...one, base })));
  }
  for (const name of lock.keys())
    if (!next.has(name)) host.removeFolder(joinFolder(root, packageFolder(name)));
  for (const one of changed) writePackage(host, joinFolder(root, packageFolder(one.name)), one);
  replaceFile(host, root, joinFolder(root, lockName), lockToText(next));
  return { is: 'fetched', packages: told };
}

/** Through a link packages would be written, and others deleted, somewhere else. */
function isLinked(host: Host, root: string): boolean {
  const real = host.realPath(joinFolder(root, packagesFolder));
  return real !== undefined && real !== joinFolder(host.realPath(root) ?? root, packagesFolder);
}

/** In the place of what was there. */
export function writePackage(host: Host, folder: string, { files }: Pick<Package, 'files'>): void {
  host.removeFolder(folder);
  for (const [path, bytes] of files) host.write(joinFolder(folder, path), bytes);
}
