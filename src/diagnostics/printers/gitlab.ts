/**
 * GitLab's Code Quality report: a JSON list that the merge request compares with the one of the target
 * branch.
 */
import type { Severity } from '../diagnostic.ts';
import { wholeMessage } from '../whole-message.ts';
import type { Printer } from './printer.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export const gitlab: Printer = (diagnostics, _, { language, pathInRepository }) => {
  const issues = diagnostics.map((diagnostic) => ({
    description: wholeMessage(diagnostic, language),
    check_name: diagnostic.code,
    fingerprint: diagnostic.fingerprint,
    severity: severities[diagnostic.severity],
    location: {
      path: pathInRepository(diagnostic.file),
      lines: { begin: diagnostic.range.start.line, end: diagnostic.range.end.line },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};
