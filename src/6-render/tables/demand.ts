/**
 * 企业技术需求对照表: every need with who asked for it, where it is taught and assessed and what is left, and the
 * courses that nobody asks for: one page for a programme board.
 */
import { demandOfProgramme, type Need, type TaughtIn } from '../../crosswalk/demand.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import { taskName } from '../forms/form-scope.ts';
import type { Block, Cell, Form } from '../forms/form-view.ts';
import { columnsOf, missingBlock, type TableScope, tableBlock, tableForm } from './table-scope.ts';

export function demandTable({ programme, model, words }: TableScope): Form | undefined {
  const { needs, unasked } = demandOfProgramme(programme, model);
  if (needs.length === 0) return undefined;
  const titles = unasked.map(({ title }) => title);
  return tableForm(
    'demand',
    [
      {
        blocks: [
          { note: summary(needs, words) },
          needTable(needs, model, words),
          ...missingBlock(words, 'table.demand.unasked', titles),
        ],
      },
    ],
    true,
  );
}

function summary(needs: readonly Need[], words: Words): string {
  const of = (...states: readonly string[]) => needs.filter(({ state }) => states.includes(state)).length;
  const met = of('covered');
  const partly = of('partial', 'taught-only', 'assessed-only');
  return words.label('table.demand.summary', { n: needs.length, met, partly, missing: of('missing') });
}

function needTable(needs: readonly Need[], model: StandardModel, words: Words): Block {
  const columns = columnsOf(words, [
    ['no', 'narrow'],
    ['post-name', 'middle'],
    ['need', 'middle'],
    ['asked-by', 'wide'],
    ['taught-in', 'middle'],
    ['assessed-in', 'middle'],
    ['state', 'narrow'],
    ['gap', 'wide'],
  ]);
  const rows = needs.map((need, index): Cell[] => [
    amountCell(index + 1),
    textCell(need.standardTitle, need.function),
    textCell(need.title),
    textCell(...demandLines(need, words)),
    textCell(...placeNames(need.items, 'taughtIn', model, words)),
    textCell(...placeNames(need.items, 'assessedIn', model, words)),
    textCell(words.label(`crosswalk.state.${need.state}`)),
    textCell(...gapLines(need, words)),
  ]);
  return tableBlock(words, columns, rows);
}

export function demandLines({ demand }: Need, words: Words): string[] {
  return demand.map(({ by, on, urgency, note }) => {
    const said = [on, urgency && words.word('Urgency', urgency), note].filter(Boolean);
    const rest = said.join(words.label('clause-separator'));
    return by + (rest === '' ? '' : words.label('in-brackets', { text: rest }));
  });
}

/** Each course with its tasks of that side. */
export function placeNames(
  items: Need['items'],
  side: 'taughtIn' | 'assessedIn',
  model: StandardModel,
  words: Words,
): string[] {
  const courses = byId(model.courses);
  const name = ({ course: id, task: within }: TaughtIn): string => {
    const course = courses.get(id);
    const task = course?.tasks.find((one) => one.id === within);
    return [course?.title ?? id, task && taskName(task, words)].filter(Boolean).join(' · ');
  };
  return [...new Set(items.flatMap((item) => item[side]).map(name))];
}

/** What is not both taught and assessed, by its number as references write it. */
function gapLines({ items, standard, level }: Need, words: Words): string[] {
  return items
    .filter(({ state }) => state !== 'covered')
    .map(({ ref, text, state }) => {
      const no = ref.slice(`${standard}/${level}/`.length);
      const said = words.label('in-brackets', { text: words.label(`crosswalk.state.${state}`) });
      return `${no} ${text}${said}`;
    });
}
