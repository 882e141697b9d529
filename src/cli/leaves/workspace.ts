/**
 * A checked workspace → one that leaves can be made from, or the exit code when findings are in the way; they
 * are reported.
 */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { ReleasePart } from '../../3-bind/release-scope.ts';
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

/** Undefined where none is named. */
export function courseIds(options: OptionValues, { courses }: BoundWorkspace): readonly string[] | undefined {
  const typed = options.list('course');
  const unknown = typed?.find((id) => !courses.has(id));
  if (unknown === undefined) return typed && [...new Set(typed)];
  throw new UsageError(
    { is: 'unknown-id', typed: unknown, suggestions: suggest(unknown, courses.keys()) },
    'leaves',
  );
}

/** The courses that are named, so that errors elsewhere stand in nobody's way; their names are looked at later. */
export function partOf(options: OptionValues): ReleasePart | undefined {
  const courses = options.list('course');
  return courses && { courses };
}
