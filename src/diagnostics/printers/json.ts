/** The report that other programs read; keys and their order are a contract. */
import type { PresentedDiagnostic, Range } from '../present.ts';
import type { Printer } from './printer.ts';

export const json: Printer = (diagnostics, { files, error, warning, info, baselined }) => {
  const report = {
    version: 1,
    summary: { files, error, warning, info, baselined },
    diagnostics: diagnostics.map(finding),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function finding({
  code,
  severity,
  message,
  file,
  range,
  path,
  related,
  fix,
  fingerprint,
  help,
}: PresentedDiagnostic) {
  return {
    code,
    severity,
    message,
    file,
    range: ordered(range),
    path,
    related: related.map((place) => ({
      file: place.file,
      range: ordered(place.range),
      message: place.message,
    })),
    ...(fix && fix.edits.length > 0
      ? { fix: { safe: fix.safe, edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })) } }
      : {}),
    fingerprint,
    help: help ?? '',
  };
}

function ordered({ start, end }: Range): Range {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  };
}
