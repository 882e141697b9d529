/** A file with results of cohorts → its rows, as far as they are right, in whichever encoding a spreadsheet saved it. */
import { decodeSource } from '../0-read/decode-source.ts';
import { lower } from '../5-lower/lower.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { stepsBetween } from '../paths/relative-path.ts';
import { namesOf } from '../results/named.ts';
import { type ResultRow, readResults } from '../results/read-results.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Checked } from './check-workspace.ts';

export interface ResultsFile {
  /** Its path is seen from the workspace. */
  readonly source: SourceFile;
  readonly rows: readonly ResultRow[];
  readonly findings: readonly Diagnostic[];
}

/** Of a workspace whose names lead somewhere; undefined where there is no file at the absolute path. */
export function resultsFile(host: Host, { root, workspace }: Checked, path: string): ResultsFile | undefined {
  const bytes = host.read(path);
  if (bytes === undefined || workspace === undefined) return undefined;
  const file = stepsBetween(`${root === '/' ? '' : root}/x`, path).join('/');
  const { source, problem } = decodeSource(file, bytes);
  // GBK and UTF-16 are what Excel saves, and are read; a text of neither is not.
  if (problem?.code === 'io/encoding' && 'encoding' in problem.params && problem.params.encoding === '?')
    return { source, rows: [], findings: [problem] };
  return { source, ...readResults(source, namesOf(lower(workspace), workspace.items)) };
}
