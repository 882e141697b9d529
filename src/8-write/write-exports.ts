/**
 * Exports → disk, all or nothing: only changed bytes, the list of them last; removed is only what the last
 * list has and this one has not.
 */

import type { MadeExports } from '../exports/make-exports.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { joinPath } from '../paths/join-path.ts';
import { Staging } from './staging.ts';
import { stayInside } from './stay-inside.ts';

const listName = 'exports.json';
/** No file of a format ends so. */
const leftName = 'left.json';

export interface ExportList {
  readonly version: 1;
  readonly ccstd: string;
  readonly format: string;
  readonly files: readonly {
    readonly path: string;
    readonly mediaType: string;
    readonly losses: number;
    readonly lossReport: string;
  }[];
  /** What is in none of the files. */
  readonly left: { readonly losses: number; readonly lossReport: string };
}

export interface WriteOptions {
  /** Absolute path of the folder of the format. */
  readonly folder: string;
  readonly format: string;
  /** Of ccstd. */
  readonly version: string;
  /** Only a part was asked for: what earlier exports left stays. */
  readonly partial: boolean;
}

export function writeExports(
  host: Host,
  { files: made, left }: Pick<MadeExports, 'files' | 'left'>,
  { folder, format, version, partial }: WriteOptions,
): ExportList {
  const previous = readList(host.read(joinFolder(folder, listName)));
  const staging = new Staging(host, folder);
  staging.clear();
  const add = (path: string, text: string) => void staging.add(path, new TextEncoder().encode(text));
  for (const { path, text, lossPath, report } of made) {
    add(path, text);
    add(lossPath, json(report));
  }
  add(leftName, json(left));
  const now = made.map(({ path, mediaType, lossPath, report }) => ({
    path,
    mediaType,
    losses: report.count,
    lossReport: lossPath,
  }));
  const known = new Set(now.flatMap(({ path, lossReport }) => [path, lossReport]));
  const old = previous.filter(({ path }) => !known.has(path));
  const files = [...now, ...(partial ? old : [])].sort((a, b) => (a.path < b.path ? -1 : 1));
  const told = { losses: left.count, lossReport: leftName };
  const list: ExportList = { version: 1, ccstd: version, format, files, left: told };
  add(listName, json(list));
  try {
    stayInside(host, folder, [
      ...known,
      leftName,
      ...old.flatMap(({ path, lossReport }) => [path, lossReport]),
    ]);
  } catch (error) {
    staging.clear();
    throw error;
  }
  for (const path of [...known, leftName]) staging.release(path);
  if (!partial) {
    const stale = old
      .flatMap(({ path, lossReport }) => [path, lossReport])
      .filter((path) => !known.has(path));
    for (const path of stale)
      if (host.size(joinFolder(folder, path)) !== undefined) host.remove(joinFolder(folder, path));
  }
  staging.release(listName);
  staging.clear();
  return list;
}

/** None when the file is not ours, and none that would lead outside. */
function readList(bytes: Uint8Array | undefined): ExportList['files'] {
  const inside = (path: unknown): boolean =>
    typeof path === 'string' && path !== '' && joinPath('', path) === path;
  try {
    const { files } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<ExportList>;
    return Array.isArray(files)
      ? files.filter(({ path, lossReport }) => inside(path) && inside(lossReport))
      : [];
  } catch {
    return [];
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
