/** `leaves.lock.yaml` of a workspace → the ledger of its loose-leaf books. */

import { readSource } from '../0-read/read-source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Ledger, ledgerName } from './ledger.ts';
import { ledgerFromText } from './ledger-text.ts';

/** A line takes about 150 bytes: room for the leaves of thousands of courses. */
export const maxLedgerBytes = 64 * 1024 * 1024;

export interface ReadLedger {
  /** Undefined when nothing was released, or the file is no ledger. */
  readonly ledger: Ledger | undefined;
  readonly source: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function readLedger(host: Host, root: string): ReadLedger {
  const size = host.size(joinFolder(root, ledgerName));
  if (size === undefined) return { ledger: undefined, source: undefined, diagnostics: [] };
  const { source, problem } = readSource(host, root, ledgerName, size, maxLedgerBytes);
  if (problem) return { ledger: undefined, source, diagnostics: [problem] };
  const ledger = ledgerFromText(source.text);
  if (!('wrongLine' in ledger)) return { ledger, source, diagnostics: [] };
  const lines = source.text.split('\n');
  const start = lines.slice(0, ledger.wrongLine).reduce((sum, line) => sum + line.length + 1, 0);
  const end = start + (lines[ledger.wrongLine] ?? '').trimEnd().length;
  return {
    ledger: undefined,
    source,
    diagnostics: [report('leaf/ledger', { file: ledgerName, start, end }, {})],
  };
}
