/** By what a folder is known as the output of a build. */
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';

/** It lists all that a build made, and appears last. */
export const manifestName = 'manifest.json';

/** A list grows with what was made; how it begins is enough to know it. */
const begins = /^\{\s*"version": \d+,\s*"ccstd": "[^"]*",\s*"documents": \[/;
const lengthOfBeginning = 200;

/** Web applications have a file of that name, too; theirs makes no output of ours. */
export function isOutput(host: Host, folder: string): boolean {
  const start = host.readStart(joinFolder(folder, manifestName), lengthOfBeginning);
  return begins.test(new TextDecoder().decode(start));
}
