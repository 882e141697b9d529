/** Which ccstd a workspace folder is served by, and how it is started. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Program {
  readonly command: string;
  /** In front of the words of a command line. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** On Windows what a package manager puts on the PATH is a script of its shell. */
  readonly shell: boolean;
}

const installed = ['node_modules/ccstd/lib/ccstd.js', '.tools/ccstd/lib/ccstd.js', 'lib/ccstd.js'];

/** `configured`: what the user named instead. A file of JavaScript is run by the editor's own Node. */
export function programFor(folder: string, configured: string, isThere = existsSync): Program {
  const found = configured === '' ? installed.map((path) => join(folder, path)).find(isThere) : configured;
  if (found?.endsWith('.js'))
    return { command: process.execPath, args: [found], env: { ELECTRON_RUN_AS_NODE: '1' }, shell: false };
  const isWindows = process.platform === 'win32';
  return { command: found ?? 'ccstd', args: [], env: {}, shell: isWindows };
}
