/** Workflow commands of GitHub Actions: each finding becomes an annotation of its line. */

import { visibleText } from '../../values/visible-text.ts';
import type { Severity } from '../diagnostic.ts';
import type { PresentedDiagnostic } from '../present.ts';
import { plain } from '../style.ts';
import { summaryLines } from '../summary-lines.ts';
import { wholeMessage } from '../whole-message.ts';
import type { PrintContext, Printer } from './printer.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const github: Printer = (diagnostics, summary, context) => {
  const lines = [
    ...diagnostics.map((diagnostic) => command(diagnostic, context)),
    ...summaryLines(summary, { ...context, paint: plain }),
  ];
  return `${lines.join('\n')}\n`;
};

function command(diagnostic: PresentedDiagnostic, { language, pathInRepository }: PrintContext): string {
  const { code, severity, file, range, message } = diagnostic;
  const { start, end } = range;
  const properties = {
    file: pathInRepository(file),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only within one line.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: `${code} ${visibleText(message)}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${data(wholeMessage(diagnostic, language))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
