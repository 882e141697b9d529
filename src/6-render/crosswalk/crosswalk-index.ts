/**
 * All crosswalks → one row each: what of which certificate each stage covers, and whether the curriculum's
 * conditions hold.
 */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { groupBy } from '../../values/group-by.ts';
import { headingOf, summaryOf } from './crosswalk.ts';
import { crosswalkPath } from './crosswalk-path.ts';

export type CrosswalkIndexView = ReturnType<typeof crosswalkIndexView>;

export function crosswalkIndexView(crosswalks: readonly Crosswalk[], model: StandardModel) {
  const programmes = groupBy(crosswalks, ({ programme }) => programme);
  return {
    programmes: [...programmes].map(([id, ofProgramme]) => {
      const rows = ofProgramme.map((crosswalk) => rowOf(crosswalk, model));
      const { title = id, code = '' } = byId(model.programmes).get(id) ?? {};
      return { title, code, rows };
    }),
  };
}

function rowOf(crosswalk: Crosswalk, model: StandardModel) {
  const { tables, items, counts } = summaryOf(crosswalk);
  const deemed = crosswalk.recognition.filter(({ kind }) => kind === 'deemed');
  const { stage, credential, standard } = headingOf(crosswalk, model);
  return {
    stage: stage.title,
    credential: credential.title,
    standard: standard.title,
    edition: standard.edition,
    tables,
    items,
    covered: counts.find(({ state }) => state === 'covered')?.count ?? 0,
    /**
     * Empty where the certificate has no rule of deemed recognition.
     * @zh 证书没有视同认定规则时为空
     */
    verdict: deemed.length === 0 ? '' : deemed.some(({ holds }) => holds) ? 'yes' : 'no',
    target: crosswalkPath(crosswalk),
  };
}

const columns = [
  'programme',
  'stage',
  'credential',
  'standard',
  'skill',
  'theory',
  'covered',
  'items',
  'verdict',
];
/** Positions of the columns that hold numbers. */
export const indexNumberColumns: readonly number[] = ['skill', 'theory', 'covered', 'items'].map((column) =>
  columns.indexOf(column),
);

/** The same rows for spreadsheets, head first. */
export function crosswalkIndexRows({ programmes }: CrosswalkIndexView, words: Words): string[][] {
  const rows = programmes.flatMap(({ title, rows }) =>
    rows.map(({ stage, credential, standard, edition, tables, covered, items, verdict }) => [
      title,
      stage,
      credential,
      [standard, edition].filter(Boolean).join(' '),
      ...tables.map((table) => (table.items === 0 ? '' : table.coverage)),
      String(covered),
      String(items),
      verdict && words.label(`crosswalk.verdict.${verdict}`),
    ]),
  );
  return [columns.map((column) => words.label(`crosswalk.index.${column}`)), ...rows];
}
