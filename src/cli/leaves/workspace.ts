/**
 * A checked workspace → one that leaves can be made from, or the exit code when findings are in the way; they
 * are reported.
 */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { Checked } from '../../workspace/check-workspace.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

export interface OpenForLeaves {
  readonly checked: Checked;
  readonly workspace: BoundWorkspace;
}

export async function checkedWorkspace(
  checked: Checked,
  started: number,
  shell: Shell,
): Promise<OpenForLeaves | ExitCode> {
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  if (checked.workspace && errors.length === 0) return { checked, workspace: checked.workspace };
  return refuse(checked, errors, started, shell);
}

export async function refuse(
  checked: Checked,
  diagnostics: readonly Diagnostic[],
  started: number,
  shell: Shell,
): Promise<ExitCode> {
  const { sayStopped } = await import('../report-findings.ts');
  await sayStopped({ checked, diagnostics, started }, shell);
  return checked.configured ? exitCodes.findings : exitCodes.couldNotRun;
}

export function courseId(options: OptionValues, { courses }: BoundWorkspace): string | undefined {
  const typed = options.text('course');
  if (typed === undefined || courses.has(typed)) return typed;
  throw new UsageError({ is: 'unknown-id', typed, suggestions: suggest(typed, courses.keys()) }, 'leaves');
}
