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
  const isOccupied =
    host.size(joinFolder(place, sums)) === undefined && [...host.walk(place, () => false)].length > 0;
  if (isOccupied) return { is: 'occupied', folder: place };
  const lines = [...files]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
  const list = new TextEncoder().encode(lines.join(''));
  writePackage(host, place, { files: new Map([...files, [sums, list]]) });
  return { is: 'packed', folder: place, package: gathered.package };
}

/** A version is the author's text, and no path. */
function folderPart(version: string): string {
  return version.replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/^\.+/, '_');
}
