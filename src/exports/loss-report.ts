/** Losses → the report that stands beside an exported file: in the order of the source, counted by fact. */
import type { Place } from '../source/place.ts';
import { compareText } from '../values/compare-text.ts';
import type { Loss } from './export-format.ts';

export interface LossReport {
  readonly version: 1;
  readonly format: string;
  /** The file it speaks of, which stands beside it; empty for what is in no file. */
  readonly file: string;
  readonly count: number;
  readonly facts: Readonly<Record<string, number>>;
  readonly losses: readonly ReportedLoss[];
}

export interface ReportedLoss {
  readonly fact: string;
  readonly value?: string | number | boolean;
  readonly keptIn?: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** English keys and positions from 0, joined by `/`. */
  readonly path: string;
}

export function lossReport(
  format: string,
  file: string,
  losses: readonly Loss[],
  lineOf: (place: Place) => number,
): LossReport {
  const placed = losses.map(({ fact, value, keptIn, place }): ReportedLoss => {
    const extra = { ...(value === undefined ? {} : { value }), ...(keptIn === undefined ? {} : { keptIn }) };
    return { fact, ...extra, file: place.file, line: lineOf(place), path: place.path.join('/') };
  });
  placed.sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(a.path, b.path) ||
      compareText(a.fact, b.fact),
  );
  return { version: 1, format, file, count: placed.length, facts: countByFact(placed), losses: placed };
}

function countByFact(losses: readonly { readonly fact: string }[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { fact } of losses) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}
