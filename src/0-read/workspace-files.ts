/** Where the workspace is, and which of its files belong to it. */
import picomatch from 'picomatch';
import type { Workspace } from '../generated/types.ts';
import type { FoundFile, Host } from '../host/host.ts';
import { packageOf } from '../packages/package-paths.ts';
import { joinPath } from '../paths/join-path.ts';
import { compareText } from '../values/compare-text.ts';

/** Files that are read as sources, sorted by path. */
export function workspaceFiles(host: Host, root: string, config: Workspace): FoundFile[] {
  return sourcesAmong(filesBelow(host, root, config), config);
}

export function filesBelow(host: Host, root: string, config: Workspace): FoundFile[] {
  return [...host.walk(root, isSkipped(config), true)].sort((a, b) => compareText(a.path, b.path));
}

export function sourcesAmong(files: readonly FoundFile[], config: Workspace): FoundFile[] {
  const { isSource, isIncluded } = selection(config);
  return files.filter(
    ({ path, meant }) =>
      meant === undefined &&
      !path.endsWith('/') &&
      isSource(path) &&
      isIncluded(path) &&
      packageOf(path, config) === undefined,
  );
}

export interface Selection {
  /** What programs lock is theirs, and settings are no source: neither read as one nor laid out anew. */
  isSource(path: string): boolean;
  isIncluded(path: string): boolean;
  isExcluded(path: string): boolean;
}

const everyFile = ['**/*.{yaml,yml}'];

export function selection({
  include = everyFile,
  exclude = [],
}: Pick<Workspace, 'include' | 'exclude'>): Selection {
  const included = picomatch([...include]);
  const excluded = picomatch([...exclude]);
  // A link to a folder, with `/` behind it, may be named as a file is.
  const isExcluded = (path: string) => excluded(path) || (path.endsWith('/') && excluded(path.slice(0, -1)));
  return {
    isSource: (path) => !/(?:^|\/)ccstd\.yaml$/.test(path) && !/\.lock\.ya?ml$/i.test(path),
    isIncluded: (path) => (included(path) || included(usualEnding(path))) && !isExcluded(path),
    isExcluded,
  };
}

/** Windows and cameras write `.YAML` as well. */
function usualEnding(path: string): string {
  return path.replace(/\.ya?ml$/i, (ending) => ending.toLowerCase());
}

/** The folder that a build fills, from the workspace root. */
export function outputFolder({ output = 'dist' }: Workspace): string {
  return joinPath('', output.trim()) || 'dist';
}

/** Folders in which nothing of an author's is looked for. */
export function isSkipped(config: Workspace): (folder: string) => boolean {
  const output = outputFolder(config);
  return (folder) => {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    return name.startsWith('.') || name === 'node_modules' || folder === output;
  };
}
