/** The findings of a check as they are remembered, and as a report needs them again. */
import { readSource } from '../0-read/read-source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { ledgerName } from '../leaves/ledger.ts';
import { maxLedgerBytes } from '../leaves/read-ledger.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { Where } from '../source/place.ts';
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
  /** Of what findings speak of, by the JSON of its place. */
  readonly spans: Readonly<Record<string, readonly [start: number, end: number]>>;
}

export function keptCheck({ sources, typeOf, spanOf, ...found }: Findings): KeptCheck {
  const { root, files, diagnostics, explained, ignored, configured } = found;
  const types = sources().map((file) => [file, typeOf(file) ?? null] as const);
  const spans = Object.fromEntries(
    placesOf(diagnostics).flatMap((where) => {
      const { file, start, end } = spanOf(where);
      return file === where.file ? [[JSON.stringify(where), [start, end] as const]] : [];
    }),
  );
  return { root, files, diagnostics, explained, ignored, configured, sources: types, spans };
}

function placesOf(diagnostics: readonly Diagnostic[]): Where[] {
  return diagnostics.flatMap(({ where, related }) => [where, ...related.map((one) => one.where)]);
}

/** Only the files that findings speak of are read again; where these stand is known. */
export function findingsOf(host: Host, { sources, spans, ...kept }: KeptCheck): Findings {
  const index = new SourceIndex({
    spanOf(where) {
      const known = spans[JSON.stringify(where)];
      return known && { file: where.file, start: known[0], end: known[1] };
    },
    keepSpan() {},
  });
  const types = new Map(sources);
  const places = placesOf(kept.diagnostics);
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
