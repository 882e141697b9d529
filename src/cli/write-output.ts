/** A file that the user named, such as behind `-o`: written whole, or left as it was. */
import { replaceFile } from '../8-write/replace-file.ts';
import type { Host } from '../host/host.ts';
import { absolutePath, folderOf } from './paths.ts';

/** `file` as it was typed → its absolute path. */
export function writeOutput(host: Host, file: string, content: string | Uint8Array): string {
  const path = absolutePath(host.cwd, file);
  // A table in a file is for a spreadsheet, which knows UTF-8 by this mark; one in a stream is for a program.
  const mark = /\.csv$/i.test(path) ? '\uFEFF' : '';
  const bytes = typeof content === 'string' ? new TextEncoder().encode(mark + content) : content;
  // A device takes bytes and cannot be replaced.
  if (path.startsWith('/dev/')) host.write(path, bytes);
  else replaceFile(host, folderOf(path), path, bytes);
  return path;
}
