/** An export by the name of its format. */
import { exportFormats } from '../generated/exports.ts';
import type { Host } from '../host/host.ts';
import { type Exported, type ExportRequest, exportWorkspace } from './export-workspace.ts';

/**
 * Writes a workspace for another system, by the name of the format (`case`, `sssom`, `moodle` …), with a report
 * of what the format cannot hold; nothing is written where there are errors.
 */
export async function exportAs(
  host: Host,
  {
    selection = {},
    ...request
  }: Omit<ExportRequest, 'selection'> & Partial<Pick<ExportRequest, 'selection'>>,
): Promise<Exported> {
  const { format } = request;
  const load = Object.hasOwn(exportFormats, format) ? exportFormats[format] : undefined;
  if (!load) throw new RangeError(`no format “${format}”: ${Object.keys(exportFormats).join(', ')}`);
  return exportWorkspace(host, await load(), { ...request, selection });
}
