/** What is said of a comparison → one page that loads nothing: what was and what is beside each other. */

import type { TextPart } from '../../comparison/word-changes.ts';
import { markupText } from '../../diagnostics/markup-text.ts';
import { standalonePage } from '../../diagnostics/standalone-page.ts';
import type { Language } from '../../values/language.ts';
import { version } from '../../version.ts';
import type { Told, ToldChange } from './told.ts';
import { classWords, diffWords } from './words.ts';

export const diffStyle = `:root { color-scheme: light dark; --line: #c5ccd6; --shade: #f4f6f9; --breaking: #b3261e; --compatible: #8a5300; --editorial: #55606f; --gone: #ffd9d6; --new: #d3f2d6 }
@media (prefers-color-scheme: dark) { :root { --line: #39424e; --shade: #1e242c; --breaking: #ff9a92; --compatible: #f2bb63; --editorial: #a9b3c0; --gone: #6b2420; --new: #1f5a2a } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 80rem; overflow-wrap: anywhere; font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.6rem; margin: 0 0 .5rem } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; min-width: 40rem; table-layout: fixed } th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; white-space: pre-line }
th { background: var(--shade) } .class { width: 9rem } .place { width: 18% } .kind { width: 6rem }
.breaking { color: var(--breaking); font-weight: 600 } .compatible { color: var(--compatible); font-weight: 600 } .editorial { color: var(--editorial) }
small { display: block; font-weight: 400 } del { background: var(--gone); text-decoration: line-through } ins { background: var(--new); text-decoration: underline }
@media print { body { max-width: none; padding: 0; font-size: 10pt } tr { break-inside: avoid } h2 { break-after: avoid } @page { size: A4 landscape; margin: 15mm } }`;

export function diffToPage({ title, counts, entities, touched, versions }: Told, language: Language): string {
  const words = diffWords[language];
  return standalonePage({
    language,
    version,
    title: words.title,
    style: diffStyle,
    header: `<h1>${words.title}</h1><p>${markupText(title)}</p><p><strong>${counts}</strong></p>`,
    inside: [
      ...entities.map(
        (entity) => `<section><h2>${markupText(entity.name)}</h2>${changeTable(entity, language)}</section>`,
      ),
      ...touched.map(({ head: of, lines }) => {
        const items = lines.map(({ text, below = [] }) => {
          const inner = below.map((line) => `<li>${markupText(line)}</li>`).join('');
          return `<li>${markupText(text)}${inner === '' ? '' : `<ul>${inner}</ul>`}</li>`;
        });
        return `<section><h2>${words.touched} · ${markupText(of)}</h2><ul>${items.join('\n')}</ul></section>`;
      }),
      ...(versions.length === 0
        ? []
        : [
            `<section><h2>${words.versions}</h2><ul>${versions.map((line) => `<li>${markupText(line)}</li>`).join('')}</ul></section>`,
          ]),
    ],
  });
}

/** The changes of one entity, in a box that scrolls. */
export function changeTable({ changes }: Told['entities'][number], language: Language): string {
  const [first, second, third, fourth, fifth] = diffWords[language].columns;
  const head = `<tr><th class="class">${first}</th><th class="place">${second}</th><th class="kind">${third}</th><th>${fourth}</th><th>${fifth}</th></tr>`;
  const rows = changes.map((one) => row(one, language)).join('\n');
  return `<div class="scroll" tabindex="0"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div>`;
}

function row({ class: of, place, kind, before, after, reason }: ToldChange, language: Language): string {
  const label = `<span class="${of}">${classWords[of][language]}</span><small>${markupText(reason)}</small>`;
  return `<tr><td>${label}</td><td>${markupText(place)}</td><td>${markupText(kind)}</td><td>${marked(before, 'del')}</td><td>${marked(after, 'ins')}</td></tr>`;
}

function marked(parts: readonly TextPart[], tag: 'del' | 'ins'): string {
  const inner = (text: string): string => text.split('\n').map(markupText).join('\n');
  return parts
    .map(({ text, is }) => (is === 'same' ? inner(text) : `<${tag}>${inner(text)}</${tag}>`))
    .join('');
}
