/**
 * JUnit XML: a suite for each file with findings, a case for each finding; what lets the run pass is no
 * failure.
 */
import { byFile } from '../by-file.ts';
import { markupText } from '../markup-text.ts';
import type { PresentedDiagnostic } from '../present.ts';
import { severityWords } from '../summary-lines.ts';
import { wholeMessage } from '../whole-message.ts';
import type { PrintContext, Printer } from './printer.ts';

export const junit: Printer = (diagnostics, _, context) => {
  const suites = [...byFile(diagnostics)].map(([file, found]) =>
    suite(context.pathInRepository(file), found, context),
  );
  // Some readers take a report without a case for a run that never happened.
  const body = suites.length > 0 ? suites : [cleanSuite];
  const tests = Math.max(1, diagnostics.length);
  const open = `<testsuites name="ccstd check" tests="${tests}" failures="${failuresAmong(diagnostics, context)}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...body, '</testsuites>', ''].join('\n');
};

const cleanSuite = [
  '  <testsuite name="ccstd check" tests="1" failures="0" errors="0" skipped="0">',
  '    <testcase name="ccstd check" classname="ccstd"/>',
  '  </testsuite>',
].join('\n');

function suite(path: string, found: readonly PresentedDiagnostic[], context: PrintContext): string {
  const counts = `tests="${found.length}" failures="${failuresAmong(found, context)}" errors="0" skipped="0"`;
  const cases = found.map((diagnostic) => testCase(path, diagnostic, context));
  return [`  <testsuite name="${markupText(path)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

function testCase(path: string, diagnostic: PresentedDiagnostic, { language, fails }: PrintContext): string {
  const { code, severity, message, range } = diagnostic;
  const place = `${path}:${range.start.line}:${range.start.column}`;
  const name = `${code} (${range.start.line}:${range.start.column}) ${message}`;
  const text = markupText(
    `${place}: ${severityWords[severity][language]}: ${wholeMessage(diagnostic, language)} (${code})`,
  );
  const inside = fails(severity)
    ? `<failure type="${markupText(code)}" message="${markupText(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  // The place is told in the name and the text: the schema that Jenkins checks by knows no other attributes.
  const attributes = `name="${markupText(name)}" classname="${markupText(path)}"`;
  return `    <testcase ${attributes}>\n      ${inside}\n    </testcase>`;
}

function failuresAmong(diagnostics: readonly PresentedDiagnostic[], { fails }: PrintContext): number {
  return diagnostics.filter(({ severity }) => fails(severity)).length;
}
