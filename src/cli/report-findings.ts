/** Findings of a run → the text of a report, as the user asked for it. */
import type { Checked } from '../compile.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { presentAll } from '../diagnostics/present.ts';
import { codeframe } from '../diagnostics/printers/codeframe.ts';
import { json } from '../diagnostics/printers/json.ts';
import type { Printer } from '../diagnostics/printers/printer.ts';
import { stylish } from '../diagnostics/printers/stylish.ts';
import type { Paint } from '../diagnostics/style.ts';
import { relativePath } from './paths.ts';
import type { Shell } from './shell.ts';

export const printers = { codeframe, stylish, json } satisfies Readonly<Record<string, Printer>>;

type PrinterName = keyof typeof printers;

export interface ReportRequest {
  readonly checked: Checked;
  readonly diagnostics: readonly Diagnostic[];
  readonly printer: PrinterName;
  /** How many findings to list. */
  readonly max?: number | undefined;
  readonly started: number;
  readonly paint: Paint;
  readonly ambiguousAsWide?: boolean;
}

export function reportFindings(
  { checked, diagnostics, printer, max, started, paint, ambiguousAsWide = false }: ReportRequest,
  shell: Shell,
): string {
  const listed = diagnostics.slice(0, max);
  const summary = {
    files: checked.files,
    ...countBySeverity(diagnostics),
    baselined: 0,
    explained: checked.explained,
    unlisted: diagnostics.length - listed.length,
    milliseconds: shell.now() - started,
  };
  const root = checked.root === '/' ? '' : checked.root;
  return printers[printer](presentAll(listed, checked, shell.language), summary, {
    language: shell.language,
    paint,
    columns: shell.width,
    ambiguousAsWide,
    pathOf: (file) => relativePath(shell.host.cwd, `${root}/${file}`),
    textOf: checked.textOf,
  });
}

export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
