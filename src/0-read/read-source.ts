/** A path → the text of the file, or the finding that says why it cannot be read. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { type Host, HostError } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { SourceFile } from '../source/source-file.ts';
import { decodeSource, maxFileBytes } from './decode-source.ts';

export interface ReadResult {
  /** Present, for showing places, also when there is a problem. */
  readonly source: SourceFile;
  readonly problem?: Diagnostic;
  /** Worth a word, but the text is right. */
  readonly note?: Diagnostic;
}

export function readSource(
  host: Host,
  root: string,
  path: string,
  size: number,
  limit = maxFileBytes,
): ReadResult {
  const empty = { path, text: '' };
  const start = { file: path, start: 0, end: 0 };
  if (size > limit) {
    const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10;
    return {
      source: empty,
      problem: report('io/too-large', start, { size: megabytes(size), limit: megabytes(limit) }),
    };
  }
  try {
    const bytes = host.read(joinFolder(root, path));
    if (!bytes) return { source: empty, problem: report('io/unreadable', start, { reason: 'ENOENT' }) };
    return decodeSource(path, bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { source: empty, problem: report('io/unreadable', start, { reason: error.reason }) };
  }
}
