/** A review sheet → one page that loads nothing, to be printed and signed. */

import { markupText } from '../../diagnostics/markup-text.ts';
import { standalonePage } from '../../diagnostics/standalone-page.ts';
import type { Language } from '../../values/language.ts';
import { version } from '../../version.ts';
import { changeTable, diffStyle } from '../diff/page.ts';
import { type Sheet, sheetWords } from './sheet.ts';

const style = `${diffStyle}
.form { min-width: 0 } .form th:first-child { width: 9rem } .form th.no { width: 3.5rem } .rows td { height: 2.6rem } .choices { font-size: 1.1rem } .choices span { margin-right: 2.5rem; white-space: nowrap } .note { color: var(--editorial) } code { font-size: .9em }
@media print { @page { size: A4; margin: 18mm 15mm } main { padding: 0 1px } table { min-width: 0 } .scroll { overflow: visible } .together { break-inside: avoid } }`;

/** Rows to write on. */
const opinionRows = 10;
const signatureRows = 4;

export function sheetToPage({ title, facts, last, changes, record }: Sheet, language: Language): string {
  const say = sheetWords[language];
  const empty = (columns: number, rows: number, numbered = false): string =>
    Array.from({ length: rows }, (_, row) => {
      const cells = Array.from(
        { length: columns },
        (__, at) => `<td>${numbered && at === 0 ? row + 1 : ''}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    }).join('\n');
  const heads = (...names: readonly string[]): string => names.map((name) => `<th>${name}</th>`).join('');
  return standalonePage({
    language,
    version,
    title,
    style,
    header: `<h1>${title}</h1>`,
    inside: [
      `<table class="form">${facts.map(([label, text]) => `<tr><th>${label}</th><td>${markupText(text)}</td></tr>`).join('\n')}</table>`,
      `<p class="note">${say.digestNote}</p>`,
      ...(last
        ? [
            `<section><h2>${say.last}</h2><p>${markupText(last.head)}</p>`,
            ...(last.comments.length > 0
              ? [
                  `<table class="form"><thead><tr><th class="no">${say.no}</th><th>${say.lastComments}</th><th class="kind">□ ${say.solved} □ ${say.open}</th></tr></thead><tbody>${last.comments.map((one, at) => `<tr><td>${at + 1}</td><td>${markupText(one)}</td><td>□ □</td></tr>`).join('\n')}</tbody></table>`,
                ]
              : []),
            '</section>',
          ]
        : []),
      ...(changes
        ? [
            `<section><h2>${markupText(say.changes(changes.head))}</h2><p><strong>${changes.told.entities.length > 0 ? changes.told.counts : say.same}</strong></p>`,
            ...changes.told.entities.map(
              (entity) => `<h3>${markupText(entity.name)}</h3>${changeTable(entity, language)}`,
            ),
            '</section>',
          ]
        : []),
      `<section><h2>${say.opinions}</h2><table class="form rows"><thead><tr><th class="no">${say.no}</th>${heads(say.place, say.opinion, say.answer)}</tr></thead><tbody>${empty(4, opinionRows, true)}</tbody></table></section>`,
      `<section class="together"><h2>${say.conclusion}</h2><p class="choices">${say.choices.map((one) => `<span>□ ${one}</span>`).join('')}</p>`,
      `<h2>${say.reviewers}</h2><table class="form rows"><thead><tr>${heads(say.person, say.role, say.signature, say.date)}</tr></thead><tbody>${empty(4, signatureRows)}</tbody></table></section>`,
      `<p class="note">${say.record}: <code>${markupText(record)}</code></p>`,
    ],
  });
}
