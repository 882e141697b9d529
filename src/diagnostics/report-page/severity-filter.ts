/** Tick boxes that hide findings by severity with style rules alone, so that they work without script. */

import type { Language } from '../../values/language.ts';
import type { Severity } from '../diagnostic.ts';
import type { PresentedDiagnostic } from '../present.ts';
import type { Summary } from '../printers/printer.ts';
import { severityWords } from '../summary-lines.ts';
import { pageWords } from './words.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function filterHtml(summary: Summary, language: Language): string {
  const boxes = severities
    .filter((severity) => summary[severity] > 0)
    .map(
      (severity) =>
        `<input type="checkbox" class="show" id="show-${severity}" checked><label for="show-${severity}" class="${severity}">${severityWords[severity][language]} ${summary[severity]}</label>`,
    );
  if (boxes.length < 2) return '';
  const { show, hint } = pageWords[language];
  return `<p class="show-words">${show}</p>${boxes.join('')}<p class="show-words hint">${hint}</p>`;
}

/** Which severities a section holds, for `filterStyle`. */
export function heldBy(findings: readonly PresentedDiagnostic[]): string {
  return `data-holds="${severities.filter((severity) => findings.some((finding) => finding.severity === severity)).join(' ')}"`;
}

/** A section goes when every severity it holds is unticked. */
export const filterStyle = [1, 2, 3, 4, 5, 6, 7]
  .map((bits) => severities.filter((_, index) => bits & (1 << index)))
  .map((hidden) => {
    const unticked = hidden.map((severity) => `#show-${severity}:not(:checked)`).join(' ~ ');
    const own =
      hidden.length === 1
        ? `${unticked} ~ .findings .finding.${hidden[0]}, ${unticked} ~ .findings .${hidden[0]}-line, `
        : '';
    return `${own}${unticked} ~ .findings [data-holds="${hidden.join(' ')}"] { display: none }`;
  })
  .join('\n');
