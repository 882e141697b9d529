/** A workspace in memory → what an export format makes of it. */

import type { ExportSelection } from '../../../src/exports/export-format.ts';
import type { LossReport } from '../../../src/exports/loss-report.ts';
import { type ExportOptions, type MadeExport, makeExports } from '../../../src/exports/make-exports.ts';
import { exportFormats } from '../../../src/generated/exports.ts';
import type { MemoryHost } from '../../../src/host/memory-host.ts';
import { lineAt } from '../../../src/source/line-at.ts';
import { type Checked, checkSources } from '../../../src/workspace/check-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';

export type Wanted = Partial<Pick<ExportOptions, 'base' | 'license' | 'epoch'>> & {
  readonly selection?: ExportSelection;
};

export async function exported(
  format: string,
  files: Readonly<Record<string, string>>,
  wanted: Wanted = {},
): Promise<MadeExport[]> {
  return exportedFrom(machine(files), format, wanted);
}

/** One check of a large workspace serves the exports in many formats. */
const checks = new WeakMap<MemoryHost, Checked>();

export async function exportedFrom(
  host: MemoryHost,
  format: string,
  wanted: Wanted = {},
): Promise<MadeExport[]> {
  const checked = checks.get(host) ?? checkSources(host);
  checks.set(host, checked);
  const { workspace, diagnostics, spanOf, textOf } = checked;
  if (!workspace)
    throw new Error(`the workspace is broken: ${diagnostics.map(({ code }) => code).join(', ')}`);
  const load = exportFormats[format];
  if (!load) throw new Error(`no export format ${format}`);
  const { selection = {}, ...rest } = wanted;
  const lineOf = (place: Parameters<typeof spanOf>[0]): number =>
    lineAt(textOf(place.file) ?? '', spanOf(place).start);
  const { files, left } = makeExports(await load(), workspace, {
    format,
    selection,
    templates: host.templates(),
    lineOf,
    ...rest,
  });
  const made = [...files];
  lefts.set(made, left);
  return made;
}

const lefts = new WeakMap<readonly MadeExport[], LossReport>();

/** What is in none of the files that were made. */
export function leftOf(made: readonly MadeExport[]): LossReport {
  const left = lefts.get(made);
  if (!left) throw new Error('made elsewhere');
  return left;
}

let bundle: MemoryHost | undefined;

export async function exportedBundle(format: string, wanted: Wanted = {}): Promise<MadeExport[]> {
  bundle ??= machine(bundledFiles());
  return exportedFrom(bundle, format, wanted);
}

export function parsed<T>(made: readonly MadeExport[]): T[] {
  return made.map(({ text }) => JSON.parse(text) as T);
}
