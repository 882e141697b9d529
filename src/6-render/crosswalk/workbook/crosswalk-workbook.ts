/**
 * Crosswalks → a workbook that computes: whoever changes what is taught or assessed sees states, coverages and
 * gaps change. A summary, the items, and the list of gaps for each.
 */
import { type Crosswalk, states } from '../../../crosswalk/crosswalk-matrix.ts';
import type { StandardModel } from '../../../model/model.ts';
import type { Words } from '../../../model/words.ts';
import { inSheet } from '../../../workbook/reference.ts';
import type { Workbook, Worksheet } from '../../../workbook/worksheet.ts';
import type { CrosswalkSheets } from './crosswalk-sheets.ts';
import { gapsWorksheet } from './gaps-worksheet.ts';
import { itemColumns, itemsWorksheet } from './items-worksheet.ts';
import { stateCell, summaryWorksheet } from './summary-worksheet.ts';

/** Each crosswalk with its title. */
export function crosswalkWorkbook(
  given: readonly { readonly crosswalk: Crosswalk; readonly title: string }[],
  model: StandardModel,
  words: Words,
): Workbook {
  const all = given.map(({ crosswalk, title }, index) => {
    const sheets = sheetsOf(crosswalk, title, index + 1, model, words);
    const named = (worksheet: Worksheet): Worksheet =>
      given.length === 1 ? worksheet : { ...worksheet, name: `${crosswalk.credential} ${worksheet.name}` };
    return {
      worksheets: [summaryWorksheet(sheets), itemsWorksheet(sheets), gapsWorksheet(sheets)].map(named),
      names: states.map((state) => ({
        ...sheets.states[state],
        at: inSheet(sheets.keys.summary, stateCell(sheets, state)),
      })),
    };
  });
  return {
    title: given[0]?.title ?? '',
    worksheets: all.flatMap(({ worksheets }) => worksheets),
    names: all.flatMap(({ names }) => names),
  };
}

function sheetsOf(
  crosswalk: Crosswalk,
  title: string,
  number: number,
  model: StandardModel,
  words: Words,
): CrosswalkSheets {
  const key = (name: string): string => `${name} ${number}`;
  const names = states.map((state) => [state, { name: `state_${number}_${state.replaceAll('-', '_')}` }]);
  return {
    ...{ crosswalk, model, words, title },
    keys: { summary: key('summary'), items: key('items'), gaps: key('gaps') },
    states: Object.fromEntries(names) as CrosswalkSheets['states'],
    rowOf: new Map(crosswalk.items.map((item, index) => [item, itemColumns.firstRow + index])),
  };
}
