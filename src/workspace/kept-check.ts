/** The findings of a check as they are remembered, and as a report needs them again. */
import { readSource } from '../0-read/read-source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { ledgerName } from '../leaves/ledger.ts';
import { maxLedgerBytes } from '../leaves/read-ledger.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { Findings } from './check-workspace.ts';
import { SourceIndex } from './source-index.ts';

export interface KeptCheck {
  readonly root: string;
  readonly files: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly explained: number;
  readonly ignored: number;
  readonly configured: boolean;
  /** Every file that was read, with the name of its object type. */
  readonly sources: readonly (readonly [file: string, type: string | null])[];
}

export function keptCheck({ sources, typeOf, ...found }: Findings): KeptCheck {
  const { root, files, diagnostics, explained, ignored, configured } = found;
  const types = sources().map((file) => [file, typeOf(file) ?? null] as const);
  return { root, files, diagnostics, explained, ignored, configured, sources: types };
}

/** Only the files that findings speak of are read again. */
export function findingsOf(host: Host, { sources, ...kept }: KeptCheck): Findings {
  const index = new SourceIndex();
  const types = new Map(sources);
  const places = kept.diagnostics.flatMap(({ where, related }) => [
    where,
    ...related.map((one) => one.where),
  ]);
  // Messages speak in the words of the settings, too.
  const settings = places.length > 0 ? [configName] : [];
  for (const file of new Set([...places.map((place) => place.file), ...settings])) {
    const size = host.size(joinFolder(kept.root, file));
    const limit = file === ledgerName ? maxLedgerBytes : undefined;
    if (size !== undefined)
      index.add(readSource(host, kept.root, file, size, limit).source, types.get(file) ?? undefined);
  }
  const { spanOf, textOf, treeOf, typeOf, stablePathOf, wordsOf } = index;
  return {
    ...kept,
    sources: () => sources.map(([file]) => file),
    spanOf,
    textOf,
    treeOf,
    typeOf,
    stablePathOf,
    wordsOf,
  };
}
