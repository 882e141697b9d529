/**
 * The workspace that a crosswalk is computed from, as far as its errors allow, and how its places are shown.
 */

import { suggest } from '../../diagnostics/suggest.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Place } from '../../source/place.ts';
import { type Checked, checkSources } from '../../workspace/check-workspace.ts';
import { lineFinder } from '../../workspace/line-finder.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

export interface OpenWorkspace {
  readonly checked: Checked;
  readonly model: StandardModel;
  /** From 1. */
  lineOf(place: Place): number;
  /** A file, as it is from where the user stands. */
  pathOf(file: string): string;
  /** `file:line`, from where the user stands. */
  placeOf(place: Place): string;
}

/** The exit code, when errors leave nothing to compute from; they are reported. */
export async function openWorkspace(shell: Shell): Promise<OpenWorkspace | ExitCode> {
  const started = shell.now();
  const checked = checkSources(shell.host, { from: shell.from });
  if (!checked.workspace) {
    const { sayStopped } = await import('../report-findings.ts');
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
    await sayStopped({ checked, diagnostics: errors, started }, shell);
    return checked.configured ? exitCodes.findings : exitCodes.couldNotRun;
  }
  const { lower } = await import('../../5-lower/lower.ts');
  const root = checked.root === '/' ? '' : checked.root;
  const lineOf = lineFinder(checked);
  const pathOf = (file: string): string => relativePath(shell.host.cwd, `${root}/${file}`);
  return {
    checked,
    model: lower(checked.workspace),
    lineOf,
    pathOf,
    placeOf: (place) => `${pathOf(place.file)}:${lineOf(place)}`,
  };
}

export function requireId(
  id: string | undefined,
  known: readonly { readonly id: string }[],
  command: string,
): void {
  if (id === undefined || known.some((one) => one.id === id)) return;
  const ids = known.map((one) => one.id);
  throw new UsageError({ is: 'unknown-id', typed: id, suggestions: suggest(id, ids) }, command);
}
