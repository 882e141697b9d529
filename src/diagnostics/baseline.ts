/**
 * The findings that were there before, by fingerprint, so that a check tells only of new ones.
 *
 * A baseline is JSON: `{"version": 1, "findings": [{"fingerprint", "code", "file", "path"}]}`, sorted by
 * file, then code, then fingerprint. Only the fingerprint counts; the other keys are for the people who
 * review it. It never holds what keeps a file from being read.
 */

import { compareText } from '../values/compare-text.ts';
import { isBaselined } from './classes.ts';
import type { PresentedDiagnostic } from './present.ts';

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly code: string;
  readonly file: string;
  /** As in the JSON report: where it was when it was recorded. */
  readonly path: string;
}

/** Undefined for a text that is no baseline. */
export function readBaseline(text: string): readonly BaselineEntry[] | undefined {
  const read = parsed(text);
  if (!isObject(read) || read.version !== 1 || !Array.isArray(read.findings)) return undefined;
  const entries = read.findings.map((entry: unknown) => {
    if (!isObject(entry) || typeof entry.fingerprint !== 'string' || typeof entry.code !== 'string')
      return undefined;
    return {
      fingerprint: entry.fingerprint,
      code: entry.code,
      file: String(entry.file ?? ''),
      path: String(entry.path ?? ''),
    };
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const findings = entries.map(({ fingerprint, code, file, path }) => ({ fingerprint, code, file, path }));
  findings.sort(
    (a, b) =>
      compareText(a.file, b.file) || compareText(a.code, b.code) || compareText(a.fingerprint, b.fingerprint),
  );
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

export function baselineOf(findings: readonly PresentedDiagnostic[]): readonly BaselineEntry[] {
  return findings.filter(({ code }) => isBaselined(code));
}

export interface Compared {
  readonly known: ReadonlySet<PresentedDiagnostic>;
  /** Entries that no finding answers to any more. */
  readonly stale: readonly BaselineEntry[];
}

/** `inScope`: whether this run would have shown the entry if it were still true. */
export function compareWithBaseline(
  findings: readonly PresentedDiagnostic[],
  entries: readonly BaselineEntry[],
  inScope: (entry: BaselineEntry) => boolean,
): Compared {
  const recorded = new Set(entries.map(({ fingerprint }) => fingerprint));
  const known = new Set(
    findings.filter(({ code, fingerprint }) => recorded.has(fingerprint) && isBaselined(code)),
  );
  const met = new Set([...known].map(({ fingerprint }) => fingerprint));
  return { known, stale: entries.filter((entry) => !met.has(entry.fingerprint) && inScope(entry)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
