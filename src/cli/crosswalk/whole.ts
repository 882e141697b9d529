/** `ccstd crosswalk` without a special question: every item of every crosswalk. */
import { crosswalkWords } from '../../6-render/crosswalk/crosswalk-words.ts';
import { crosswalkWorkbook } from '../../6-render/crosswalk/workbook/crosswalk-workbook.ts';
import type { Answer, Question } from '../../crosswalk/answers/answer.ts';
import type { Grid } from '../../crosswalk/answers/grid.ts';
import { crosswalkTable } from '../../crosswalk/answers/table.ts';
import { crosswalkTitle } from '../../crosswalk/answers/titles.ts';
import { crosswalkNumberColumns, crosswalkToRows } from '../../crosswalk/crosswalk-csv.ts';
import { crosswalksToJson } from '../../crosswalk/crosswalk-json.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { requirementColumns } from '../../crosswalk/requirement-columns.ts';

export function answer(question: Question): Answer {
  const { crosswalks, model, words, lineOf } = question;
  return {
    table: () =>
      crosswalks.map((crosswalk) =>
        crosswalkTable(crosswalk, { ...question, title: crosswalkTitle(crosswalk, model) }),
      ),
    json: () => ({ crosswalks: crosswalksToJson(crosswalks, lineOf).crosswalks }),
    grids: () => crosswalks.map((crosswalk) => itemGrid(crosswalk, question)),
    workbook: () =>
      crosswalkWorkbook(
        crosswalks.map((crosswalk) => ({ crosswalk, title: crosswalkTitle(crosswalk, model) })),
        model,
        words,
      ),
    columns: () => requirementColumns(crosswalks, model),
  };
}

function itemGrid(crosswalk: Crosswalk, { model, words }: Question): Grid {
  const coverage = (table: 'skill' | 'theory', value: number): string =>
    `${words.label(`crosswalk.coverage.${table}`)} ${oneDecimal(value)}%`;
  return {
    ...gridFor(crosswalk, { model, words }),
    lead: `${coverage('skill', crosswalk.skillCoverage)}, ${coverage('theory', crosswalk.theoryCoverage)}`,
    rows: crosswalkToRows(crosswalk, model, crosswalkWords(words)),
    numberColumns: crosswalkNumberColumns,
  };
}

/** What tells the table of one crosswalk from the others. */
export function gridFor(
  crosswalk: Crosswalk,
  { model, words }: Pick<Question, 'model' | 'words'>,
): Pick<Grid, 'key' | 'keyHeads' | 'title'> {
  const { programme, stage, credential } = crosswalk;
  return {
    key: [programme, stage, credential],
    keyHeads: ['programme', 'stage', 'credential'].map((name) => words.label(`crosswalk.${name}`)),
    title: crosswalkTitle(crosswalk, model),
  };
}
