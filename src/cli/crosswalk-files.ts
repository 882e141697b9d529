/** Crosswalks as CSV and Markdown: one table of items, told apart by programme, stage and credential. */
import type { Words } from '../6-render/sheet.ts';
import { crosswalkWords } from '../6-render/views/crosswalk-words.ts';
import { format as csv } from '../7-emit/formats/csv.ts';
import { crosswalkToRows } from '../crosswalk/crosswalk-csv.ts';
import type { Crosswalk } from '../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../crosswalk/one-decimal.ts';
import type { StandardModel } from '../model/model.ts';
import { crosswalkTitle } from './crosswalk-titles.ts';

export function crosswalksToCsv(crosswalks: readonly Crosswalk[], model: StandardModel, words: Words): string {
  const names = ['programme', 'stage', 'credential'].map((name) => words.label(`crosswalk.${name}`));
  const table = crosswalks.flatMap((crosswalk, index) => {
    const [head = [], ...rows] = crosswalkToRows(crosswalk, model, crosswalkWords(words));
    const own = rows.map((row) => [crosswalk.programme, crosswalk.stage, crosswalk.credential, ...row]);
    return index === 0 ? [[...names, ...head], ...own] : own;
  });
  const sheet = { path: '', document: 'crosswalk', edition: 'student', title: '', template: '', view: {}, table } as const;
  return String(csv.emit(sheet as never, undefined as never) ?? '');
}

export function crosswalksToMarkdown(crosswalks: readonly Crosswalk[], model: StandardModel, words: Words): string {
  return crosswalks
    .map((crosswalk) => {
      const [head = [], ...rows] = crosswalkToRows(crosswalk, model, crosswalkWords(words));
      const coverage = `${words.label('crosswalk.coverage.skill')} ${oneDecimal(crosswalk.skillCoverage)}%, ${words.label('crosswalk.coverage.theory')} ${oneDecimal(crosswalk.theoryCoverage)}%`;
      const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
      return [
        `# ${escaped(crosswalkTitle(crosswalk, model))}`,
        '',
        coverage,
        '',
        line(head),
        line(head.map(() => '---')),
        ...rows.map(line),
        '',
      ].join('\n');
    })
    .join('\n');
}

/** Text stays text: nothing in a cell is Markdown. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>|#~$&]/g, '\\$&');
}
