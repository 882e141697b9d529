/** What is said of a comparison → Markdown for a pull request; text of authors is nothing but text in it. */
import type { TextPart } from '../../comparison/word-changes.ts';
import { escapeCommonMark } from '../../markdown/escape.ts';
import type { Language } from '../../values/language.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { Told, ToldChange } from './told.ts';
import { classWords, diffWords } from './words.ts';

export function diffToMarkdown(
  { title, counts, entities, touched, versions }: Told,
  language: Language,
): string {
  const words = diffWords[language];
  return `${[
    `## ${words.title}`,
    `${shown(title)}`,
    `**${counts}**`,
    ...entities.map((entity) => `### ${shown(entity.name)}\n\n${changeRows(entity, language)}`),
    ...touched.map(({ head: of, lines }) =>
      [
        `<details><summary>${words.touched} · ${of}</summary>`,
        '',
        ...lines.flatMap(({ text, below = [] }) => [
          `- ${shown(text)}`,
          ...below.map((line) => `  - ${shown(line)}`),
        ]),
        '',
        '</details>',
      ].join('\n'),
    ),
    ...(versions.length === 0
      ? []
      : [`### ${words.versions}`, versions.map((line) => `- ${shown(line)}`).join('\n')]),
  ].join('\n\n')}\n`;
}

/** The changes of one entity as a table. */
export function changeRows({ changes }: Told['entities'][number], language: Language): string {
  return [
    `| ${diffWords[language].columns.join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...changes.map((one) => row(one, language)),
  ].join('\n');
}

function row({ class: of, place, kind, before, after, reason }: ToldChange, language: Language): string {
  const label = `${classWords[of][language]}${diffWords[language].colon}${reason}`;
  const cells = [label, place, kind].map(shown);
  return `| ${[...cells, marked(before), marked(after)].join(' | ')} |`;
}

/** What changed is bold, where the marks can hold it. */
function marked(parts: readonly TextPart[]): string {
  const isWhole = parts.every(({ is }) => is === parts[0]?.is);
  const text = parts.map(({ text: one }) => one).join('');
  if (isWhole) return shown(text);
  return parts
    .map(({ text: one, is }) => {
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(one) ?? [];
      const body = shown(inner);
      return is === 'same' || body === '' ? `${before}${body}${after}` : `${before}<b>${body}</b>${after}`;
    })
    .join('')
    .replace(/\n/g, ' ');
}

export function shown(text: string): string {
  return escapeCommonMark(visibleText(text.replace(/\s+/g, ' ')));
}
