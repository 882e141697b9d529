/** Folders of the output that no build of the documents fills, by their names in it. */

/** Where changed files wait, hidden, until all of them may appear. */
export const stagingFolder = '.staging';
/** Replacement packs, in a folder for each two releases. */
export const packsFolder = 'packs';
/** Exports, in a folder for each format. */
export const exportFolder = 'export';
/** Shares of a build that several machines make, in a folder for each. */
export const shardsFolder = 'shards';

/** Other commands fill them, and keep lists of their own; runs of the program wait in them. */
export const notOfBuilds: ReadonlySet<string> = new Set([
  ...[packsFolder, exportFolder, shardsFolder, stagingFolder],
]);
