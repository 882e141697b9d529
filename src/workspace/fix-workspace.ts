/** `ccstd fix`: puts right what can be put right, and writes the files at the end, each whole. */

import { replaceFile } from '../8-write/replace-file.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { type FixOptions, type FixResult, FixRun } from './fix-run.ts';

export async function fixWorkspace(host: Host, options: FixOptions = {}): Promise<FixResult> {
  const run = new FixRun(host, options);
  const result = await run.rounds();
  if (!options.dryRun) {
    const { root } = result.checked;
    for (const { path, after } of result.files) replaceFile(host, root, joinFolder(root, path), after);
  }
  return result;
}
