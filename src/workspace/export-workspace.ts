/** The way of an export on one screen: check → (the gate of a build) → make → write. */
import { requireFolder } from '../0-read/output-folder.ts';
import { outputFolder } from '../0-read/workspace-files.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { whileLocked } from '../8-write/lock.ts';
import { exportFolder } from '../8-write/output-folders.ts';
import { type ExportList, writeExports } from '../8-write/write-exports.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findLeaks } from '../editions/find-leaks.ts';
import { LeakScan } from '../editions/leak-scan.ts';
import type { SecretText } from '../editions/other-secrets.ts';
import type { ExportFormat, ExportSelection } from '../exports/export-format.ts';
import type { LossReport } from '../exports/loss-report.ts';
import { type MadeExport, type MadeExports, makeExports } from '../exports/make-exports.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { version } from '../version.ts';
import { type Checked, checkSources } from './check-workspace.ts';
import { lineFinder } from './line-finder.ts';

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
  /** Facts for teachers alone, which no export carries. */
  readonly withheld: number;
  /** Absolute path. */
  readonly folder: string;
  readonly unknownId: { readonly typed: string; readonly known: readonly string[] } | undefined;
}

export async function exportWorkspace(
  host: Host,
  load: ExportFormat,
  { from, format, selection, ...addresses }: ExportRequest,
): Promise<Exported> {
  const checked = checkSources(host, from === undefined ? {} : { from });
  const { workspace, root, config } = checked;
  const below = `${exportFolder}/${format}`;
  const folder = joinFolder(root, `${outputFolder(config)}/${below}`);
  const nothing = { checked, list: undefined, reports: [], withheld: 0, folder, unknownId: undefined };
  if (!workspace || checked.diagnostics.some(({ severity }) => severity === 'error')) return nothing;
  requireFolder(host, root, config, below);
  const { programme, course, standard } = selection;
  const known = [
    [programme, workspace.programmes] as const,
    [course, workspace.courses] as const,
    [standard, workspace.standards] as const,
  ];
  for (const [typed, entities] of known) {
    if (typed !== undefined && !entities.has(typed))
      return { ...nothing, unknownId: { typed, known: [...entities.keys()] } };
  }
  const templates = host.templates();
  const lineOf = lineFinder(checked);
  const madeOf = (of: BoundWorkspace): MadeExports =>
    makeExports(load, of, {
      format,
      selection,
      ...addresses,
      epoch: host.env.SOURCE_DATE_EPOCH,
      templates,
      reviewed: workspace,
      lineOf,
    });
  const made = madeOf(workspace);
  const leaks = await leaksIn(made.files, load, workspace, templates, (of) => madeOf(of).files);
  if (leaks.length > 0)
    return { ...nothing, checked: { ...checked, diagnostics: [...checked.diagnostics, ...leaks] } };
  const partial = [programme, course, standard].some((id) => id !== undefined);
  const list = await whileLocked(host, folder, () =>
    writeExports(host, made, { folder, format, version, partial }),
  );
  const reports = [...made.files.map(({ report }) => report), made.left];
  return { checked, list, reports, withheld: made.withheld, folder, unknownId: undefined };
}

/**
 * Exports are for everybody, so they are looked at as what students get is; what a format carries by its
 * contract is no secret.
 */
function leaksIn(
  made: readonly MadeExport[],
  { carriesExtensions }: ExportFormat,
  workspace: BoundWorkspace,
  templates: ReadonlyMap<string, string>,
  madeOf: (workspace: BoundWorkspace) => readonly MadeExport[],
): Promise<readonly Diagnostic[]> {
  const labels = [...templates].filter(([name]) => name.startsWith('labels/')).map(([, text]) => text);
  const isOwn = ({ field }: { readonly field: string }): boolean =>
    !(carriesExtensions && field.startsWith('x-'));
  const scan = new LeakScan(workspace, labels, ({ sources }) => sources.some(isOwn));
  for (const { path, mediaType, text } of made) {
    scan.isClean({ path, mediaType, bytes: new TextEncoder().encode(text), sheet: undefined });
  }
  const isMeant = ({ field }: SecretText): boolean => isOwn({ field });
  const remake = (other: BoundWorkspace) =>
    new Map(madeOf(other).map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  return findLeaks({ scan, workspace, remake, isMeant, templates: new Map(), fileOf: () => undefined });
}
