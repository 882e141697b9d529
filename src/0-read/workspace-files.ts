/** Where the workspace is, and which of its files belong to it. */
import picomatch from 'picomatch';
import type { Workspace } from '../generated/types.ts';
import type { FoundFile, Host } from '../host/host.ts';
import { compareText } from '../model/compare-text.ts';
import { joinPath } from '../model/join-path.ts';

export const configName = 'ccstd.yaml';

/** The nearest folder upwards that has a `ccstd.yaml`, else where the user stands. */
export function findRoot(host: Host, from: string): string {
  for (let folder = from; ; ) {
    if (host.size(joinFolder(folder, configName)) !== undefined) return folder;
    const parent = folder.slice(0, folder.lastIndexOf('/')) || '/';
    if (parent === folder) return from;
    folder = parent;
  }
}

export function joinFolder(folder: string, path: string): string {
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

/** Candidate files, sorted by path. */
export function workspaceFiles(host: Host, root: string, config: Workspace): FoundFile[] {
  const included = picomatch([...(config.include ?? ['**/*.{yaml,yml}'])]);
  const excluded = picomatch([...(config.exclude ?? [])]);
  // What programs lock is theirs: neither read as a source nor laid out anew.
  const isSource = (path: string) => !path.endsWith(configName) && !/\.lock\.ya?ml$/.test(path);
  const files = [...host.walk(root, isSkipped(config))].filter(({ path }) => isSource(path) && included(path) && !excluded(path));
  return files.sort((a, b) => compareText(a.path, b.path));
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
