/** The files of an index: where they are, and how they begin. */

export type Folder = '' | `${string}/`;

export const headOpening = 'self.ccstdSearchIndex = ';

export function headPath(folder: Folder): string {
  return `${folder}assets/search-index.js`;
}

export function shardPath(folder: Folder, name: string): string {
  return `${folder}assets/search/${name}.js`;
}

/** What stands in a shard before its data, and behind. */
export function shardOpening(name: string): string {
  return `self.ccstdSearchShard("${name}", `;
}

export const shardEnd = ');\n';

/** Does a path belong to the index of the folder? */
export function isOfIndex(path: string, folder: Folder): boolean {
  return path === headPath(folder) || path.startsWith(`${folder}assets/search/`);
}
