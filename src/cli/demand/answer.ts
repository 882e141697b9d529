/** Needs against courses, as lines for a terminal, as data, or as the page of one programme. */
import { sheetsOf } from '../../6-render/sheet.ts';
import { demandLines, placeNames } from '../../6-render/tables/demand.ts';
import { document } from '../../6-render/tables/document.ts';
import { tablePath } from '../../6-render/tables/table-paths.ts';
import { wholeContext } from '../../6-render/whole-context.ts';
import { artifactWords } from '../../6-render/words.ts';
import { columnLines } from '../../crosswalk/answers/columns.ts';
import { demandsOf, type Need, type ProgrammeDemand } from '../../crosswalk/demand.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { Language } from '../../values/language.ts';
import type { SheetFormat } from '../format-asked.ts';
import { sheetAs } from '../sheet-as.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

const said: Readonly<Record<Language, Readonly<Record<'none' | 'unanswered', string>>>> = {
  'zh-CN': {
    none: '还没有需求：在标准的工作内容里写“需求”，或者写一份企业岗位标准。写法见 ccstd schema skill-standard',
    unanswered: '没有任何专业回应的需求：',
  },
  en: {
    none: 'There are no needs yet: write “demand” in the work contents of a standard, or a standard of scheme post; see ccstd schema skill-standard',
    unanswered: 'Needs that no programme answers:',
  },
};

export async function demandAs(
  format: 'table' | SheetFormat,
  programme: string | undefined,
  model: StandardModel,
  shell: Shell,
): Promise<string | Uint8Array> {
  const templates = shell.host.templates();
  if (format === 'table' || format === 'json') {
    const { programmes, unanswered } = demandsOf(model);
    const wanted = programmes.filter(({ programme: id }) => (programme ?? id) === id);
    const left = programme === undefined ? unanswered : [];
    if (format === 'json')
      return `${JSON.stringify({ version: 1, programmes: wanted, unanswered: left }, null, 2)}\n`;
    return linesOf(wanted, left, model, artifactWords(shell.language, templates), said[shell.language]);
  }
  const of = model.programmes.find(({ id }) => id === programme);
  if (of === undefined) throw new UsageError({ is: 'missing-argument', name: 'programme' }, 'demand');
  const words = artifactWords(model.language, templates);
  const path = tablePath(of, 'teacher', 'demand');
  for (const sheet of sheetsOf(document, { ...wholeContext(model, words), programme }))
    if (sheet.path === path) return sheetAs(format, sheet, words, templates);
  throw new UsageError({ is: 'said', text: said[shell.language].none }, 'demand');
}

function linesOf(
  programmes: readonly ProgrammeDemand[],
  unanswered: readonly Need[],
  model: StandardModel,
  words: Words,
  { none, unanswered: heading }: (typeof said)[Language],
): string {
  const blocks = programmes
    .filter(({ needs }) => needs.length > 0)
    .map(({ title, needs, unasked }) => {
      const names = unasked.map((one) => one.title).join(words.label('list-separator'));
      const label = words.label('table.demand.unasked') + words.label('colon');
      return [title, ...needLines(needs, model, words), ...(names === '' ? [] : [label + names])];
    });
  if (unanswered.length > 0) blocks.push([heading, ...needLines(unanswered, model, words)]);
  return blocks.length === 0 ? `${none}\n` : blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function needLines(needs: readonly Need[], model: StandardModel, words: Words): string[] {
  const separator = words.label('list-separator');
  const heads = ['state', 'need', 'asked-by', 'taught-in', 'assessed-in'];
  return columnLines(
    [
      heads.map((name) => words.label(`table.head.${name}`)),
      ...needs.map((need) => [
        words.label(`crosswalk.state.${need.state}`),
        `${need.no} ${need.title}`,
        demandLines(need, words).join(separator),
        placeNames(need.items, 'taughtIn', model, words).join(separator),
        placeNames(need.items, 'assessedIn', model, words).join(separator),
      ]),
    ],
    [],
  );
}
