/** The way of an export on one screen: check → (the gate of a build) → make → write. */
import { requireFolder } from './0-read/output-folder.ts';
import { joinFolder, outputFolder } from './0-read/workspace-files.ts';
import { whileLocked } from './8-write/lock.ts';
import { type Checked, checkWorkspace } from './compile.ts';
import type { ExportFormat, ExportSelection } from './exports/export-format.ts';
import type { LossReport } from './exports/loss-report.ts';
import { makeExports } from './exports/make-exports.ts';
import { type ExportList, writeExports } from './exports/write-exports.ts';
import type { Host } from './host/host.ts';
import { lineAt } from './model/line-at.ts';
import { version } from './version.ts';

export interface ExportRequest {
  readonly from?: string;
  readonly format: string;
  readonly selection: ExportSelection;
  readonly base?: string;
  readonly license?: string;
}

export interface Exported {
  readonly checked: Checked;
  /** Undefined when errors, or an id that is not there, stopped the export: then nothing was written. */
  readonly list: ExportList | undefined;
  readonly reports: readonly LossReport[];
  /** Absolute path. */
  readonly folder: string;
  readonly unknownId: { readonly typed: string; readonly known: readonly string[] } | undefined;
}

export async function exportWorkspace(
  host: Host,
  load: ExportFormat,
  { from, format, selection, ...addresses }: ExportRequest,
): Promise<Exported> {
  const checked = checkWorkspace(host, from === undefined ? {} : { from });
  const { workspace, root, config, spanOf, textOf } = checked;
  const folder = joinFolder(root, `${outputFolder(config)}/export/${format}`);
  const nothing = { checked, list: undefined, reports: [], folder, unknownId: undefined };
  if (!workspace || checked.diagnostics.some(({ severity }) => severity === 'error')) return nothing;
  requireFolder(host, root, config);
  const { programme, course, standard } = selection;
  const known = [
    [programme, workspace.programmes] as const,
    [course, workspace.courses] as const,
    [standard, workspace.standards] as const,
  ];
  for (const [typed, entities] of known) {
    if (typed !== undefined && !entities.has(typed)) return { ...nothing, unknownId: { typed, known: [...entities.keys()] } };
  }
  const made = [
    ...makeExports(load, workspace, {
      format,
      selection,
      ...addresses,
      epoch: host.env.SOURCE_DATE_EPOCH,
      templates: host.templates(),
      lineOf: (place) => lineAt(textOf(place.file) ?? '', spanOf(place).start),
    }),
  ];
  const partial = [programme, course, standard].some((id) => id !== undefined);
  const list = await whileLocked(host, folder, () => writeExports(host, made, { folder, format, version, partial }));
  return { checked, list, reports: made.map(({ report }) => report), folder, unknownId: undefined };
}
