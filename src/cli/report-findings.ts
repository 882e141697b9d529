/** Findings of a run → the text of a report, as the user asked for it. */

import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { type PresentedDiagnostic, presentAll } from '../diagnostics/present.ts';
import { codeframe } from '../diagnostics/printers/codeframe.ts';
import type { Printer } from '../diagnostics/printers/printer.ts';
import type { Paint } from '../diagnostics/style.ts';
import { version } from '../version.ts';
import type { Findings } from '../workspace/check-workspace.ts';
import { absolutePath, isInside, relativePath } from './paths.ts';
import type { Shell } from './shell.ts';

export interface ReportRequest {
  readonly checked: Findings;
  readonly findings: readonly PresentedDiagnostic[];
  readonly printer: Printer;
  /** How many files were looked at; default: all that were read. */
  readonly files?: number;
  /** How many findings to list. */
  readonly max?: number | undefined;
  /** How many are known from before. */
  readonly baselined?: number;
  /** How many errors are none of these findings. */
  readonly otherErrors?: number;
  readonly started: number;
  readonly paint: Paint;
  readonly ambiguousAsWide?: boolean;
  readonly failsOnWarnings?: boolean;
}

export function reportText(request: ReportRequest, shell: Shell): string {
  const {
    checked,
    findings,
    printer,
    files = checked.files,
    max,
    baselined = 0,
    otherErrors = 0,
    started,
    paint,
    ambiguousAsWide = false,
    failsOnWarnings = false,
  } = request;
  const listed = worst(findings, max);
  const summary = {
    files,
    ...countBySeverity(findings),
    baselined,
    explained: checked.explained,
    ignored: checked.ignored,
    unlisted: findings.length - listed.length,
    otherErrors,
    milliseconds: shell.now() - started,
  };
  const { cwd } = shell.host;
  const outside = isInside(cwd, checked.root);
  const pathOf = (file: string): string => relativePath(cwd, absolutePath(checked.root, file));
  return printer(listed, summary, {
    language: shell.language,
    paint,
    columns: shell.width,
    ambiguousAsWide,
    version,
    completed: checked.configured,
    fails: (severity) => severity === 'error' || (failsOnWarnings && severity === 'warning'),
    pathOf,
    pathInRepository: outside ? pathOf : (file) => file,
    textOf: checked.textOf,
  });
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** At most so many, none of which is left out for a milder one; in the order in which they came. */
function worst(findings: readonly PresentedDiagnostic[], max = findings.length): PresentedDiagnostic[] {
  const chosen = severities.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const kept = new Set(chosen.slice(0, max));
  return findings.filter((one) => kept.has(one));
}

export interface FindingsRequest extends Pick<ReportRequest, 'checked' | 'started' | 'paint'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** With the source around them, for commands that findings keep from their work. */
export function reportFindings({ diagnostics, ...request }: FindingsRequest, shell: Shell): string {
  return reportText(
    { ...request, findings: presentAll(diagnostics, request.checked, shell.language), printer: codeframe },
    shell,
  );
}

/** What keeps a command from its work; programs that asked for JSON get it as a check reports it. */
export async function sayStopped(request: Omit<FindingsRequest, 'paint'>, shell: Shell): Promise<void> {
  const { diagnostics, checked } = request;
  shell.err(reportFindings({ ...request, paint: shell.paintErr }, shell));
  if (!shell.asksJson) return;
  const { json } = await import('../diagnostics/printers/json.ts');
  const findings = presentAll(diagnostics, checked, shell.language);
  shell.out(reportText({ ...request, findings, printer: json, paint: shell.paintErr }, shell));
}

export function countBySeverity(
  findings: readonly { readonly severity: Severity }[],
): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
