/**
 * `ccstd fmt`: the files of a workspace that the language describes → their canonical layout, written unless
 * told otherwise.
 */

import { findRoot } from '../0-read/find-root.ts';
import { withoutTwins } from '../0-read/linked-twins.ts';
import { readSource } from '../0-read/read-source.ts';
import { workspaceFiles } from '../0-read/workspace-files.ts';
import { replaceFile } from '../8-write/replace-file.ts';
import { formatText } from '../fmt/format-text.ts';
import type { Host } from '../host/host.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { readConfig } from './read-config.ts';

export interface FormatOptions {
  readonly from?: string;
  /** Only files for which this holds; the path is absolute. */
  wanted?(path: string): boolean;
  /** Work everything out, and write nothing. */
  readonly dryRun?: boolean;
}

export interface FormattedFile {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FormatResult {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** False when the configuration itself is wrong: then nothing else was read. */
  readonly configured: boolean;
  /** How many files were looked at. */
  readonly files: number;
  readonly changed: readonly FormattedFile[];
  /** Files that cannot be laid out before they are put right. */
  readonly broken: readonly string[];
}

export function formatWorkspace(host: Host, options: FormatOptions = {}): FormatResult {
  const root = findRoot(host, options.from ?? host.cwd);
  const { config, source: configFile, diagnostics } = readConfig(host, root);
  if (diagnostics.some(({ severity }) => severity === 'error'))
    return { root, configured: false, files: 1, changed: [], broken: [configName] };
  const candidates = [
    ...(configFile ? [{ path: configName, size: 0 }] : []),
    // A link and what it leads to are laid out once.
    ...withoutTwins(host, root, workspaceFiles(host, root, config)).files,
  ];
  const wanted = candidates.filter(({ path }) => options.wanted?.(joinFolder(root, path)) ?? true);
  const changed: FormattedFile[] = [];
  const broken: string[] = [];
  for (const { path, size } of wanted) {
    const { source, problem } = readSource(host, root, path, size);
    const result = problem
      ? ({ is: 'broken' } as const)
      : formatText(path, source.text, path === configName ? 'Workspace' : undefined);
    if (result.is === 'broken') broken.push(path);
    if (result.is === 'formatted' && result.text !== source.text)
      changed.push({ path, before: source.text, after: result.text });
  }
  if (!options.dryRun)
    for (const { path, after } of changed) replaceFile(host, root, joinFolder(root, path), after);
  return { root, configured: true, files: wanted.length, changed, broken };
}
