/** One line for each finding, grouped by file, for many findings at once. */

import { linesOf } from '../../source/lines.ts';
import { displayWidth } from '../../values/display-width.ts';
import { visibleText } from '../../values/visible-text.ts';
import { byFile } from '../by-file.ts';
import type { PresentedDiagnostic } from '../present.ts';
import { severityStyle } from '../style.ts';
import { severityWords, summaryLines } from '../summary-lines.ts';
import { characterColumn } from './codeframe.ts';
import type { PrintContext, Printer } from './printer.ts';

export const stylish: Printer = (diagnostics, summary, context) => {
  const groups = [...byFile(diagnostics)].map(
    ([file, found]) => `${fileGroup(file, found, context).join('\n')}\n\n`,
  );
  return `${groups.join('')}${summaryLines(summary, context).join('\n')}\n`;
};

function fileGroup(
  file: string,
  found: readonly PresentedDiagnostic[],
  { paint, language, pathOf, textOf, ambiguousAsWide }: PrintContext,
): string[] {
  const lines = linesOf(textOf(file) ?? '');
  const rows = found.map(({ code, severity, message, range }) => ({
    code,
    severity,
    place: `${range.start.line}:${characterColumn(lines, range)}`,
    message: visibleText(message),
  }));
  const placeWidth = Math.max(...rows.map(({ place }) => place.length));
  const messageWidth = Math.min(
    60,
    Math.max(...rows.map(({ message }) => displayWidth(message, ambiguousAsWide))),
  );
  const body = rows.map(({ code, severity, place, message }) => {
    const word = severityWords[severity][language];
    const padding = ' '.repeat(Math.max(0, messageWidth - displayWidth(message, ambiguousAsWide)));
    const severityColumn = `${paint(severityStyle[severity], word)}${language === 'en' ? ' '.repeat(7 - word.length) : ''}`;
    return `  ${paint('dim', place.padEnd(placeWidth))}  ${severityColumn}  ${message}${padding}  ${paint('dim', code)}`;
  });
  return [paint('strong', visibleText(pathOf(file))), ...body];
}
