/** A workspace → the folder of a package of standards, with the digest of each of its files. */
import { outputFolder } from '../0-read/workspace-files.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { compareText } from '../values/compare-text.ts';
import { sha256 } from '../values/sha-256.ts';
import { writePackage } from './fetch-packages.ts';
import { type Gathered, gatherPackage, type Package } from './gather-package.ts';
import { readConfig } from './read-config.ts';

export type Packed =
  | { readonly is: 'packed'; readonly folder: string; readonly package: Package }
  | { readonly is: 'occupied'; readonly folder: string }
  | Exclude<Gathered, { is: 'package' }>;

const sums = 'SHA256SUMS';

/** `folder` is absolute; a package that lies there is replaced, and nothing else. */
export function packStandards(host: Host, root: string, folder?: string): Packed {
  const gathered = gatherPackage(host, root);
  if (gathered.is !== 'package') return gathered;
  const { files, name, version } = gathered.package;
  const output = outputFolder(readConfig(host, root).config);
  const place = folder ?? joinFolder(root, `${output}/packages/${name}-${folderPart(version)}`);
  const there = [...host.walk(place, () => false)].map(({ path }) => path);
  const isOccupied =
    there.some((path) => path !== sums) && !isPackage(there, host.read(joinFolder(place, sums)));
  if (isOccupied) return { is: 'occupied', folder: place };
  const lines = [...files]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
  const list = new TextEncoder().encode(lines.join(''));
  writePackage(host, place, { files: new Map([...files, [sums, list]]) });
  return { is: 'packed', folder: place, package: gathered.package };
}

/** All that is there is in its list; who keeps sums of other things there keeps these things, too. */
function isPackage(there: readonly string[], list: Uint8Array | undefined): boolean {
  const text = list ? new TextDecoder().decode(list) : '';
  const listed = new Set(text.split('\n').map((line) => line.replace(/^[0-9a-f]{64} {2}/, '')));
  return there.every((path) => path === sums || listed.has(path));
}

/** A version is the author's text, and no path. */
function folderPart(version: string): string {
  return version.replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/^\.+/, '_');
}
