/** A review sheet → Markdown, for a pull request or another editor. */
import type { Language } from '../../values/language.ts';
import { changeRows, shown } from '../diff/markdown.ts';
import { type Sheet, sheetWords } from './sheet.ts';

export function sheetToMarkdown({ title, facts, last, changes, record }: Sheet, language: Language): string {
  const say = sheetWords[language];
  return `${[
    `# ${title}`,
    facts.map(([label, text]) => `- ${label}: ${shown(text)}`).join('\n'),
    say.digestNote,
    ...(last ? [`## ${say.last}`, shown(last.head)] : []),
    ...(last && last.comments.length > 0
      ? [last.comments.map((one) => `- [ ] ${shown(one)}`).join('\n')]
      : []),
    ...(changes
      ? [
          `## ${shown(say.changes(changes.head))}`,
          `**${changes.told.entities.length > 0 ? changes.told.counts : say.same}**`,
          ...changes.told.entities.map(
            (entity) => `### ${shown(entity.name)}\n\n${changeRows(entity, language)}`,
          ),
        ]
      : []),
    `## ${say.opinions}`,
    table([say.no, say.place, say.opinion, say.answer], 5),
    `## ${say.conclusion}`,
    say.choices.map((one) => `- [ ] ${one}`).join('\n'),
    `## ${say.reviewers}`,
    table([say.person, say.role, say.signature, say.date], 3),
    `${say.record}: \`${record}\``,
  ].join('\n\n')}\n`;
}

function table(heads: readonly string[], rows: number): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(heads),
    line(heads.map(() => '---')),
    ...Array.from({ length: rows }, () => line(heads.map(() => ' '))),
  ].join('\n');
}
