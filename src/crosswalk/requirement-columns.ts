/**
 * Turns crosswalks into columns for programs that analyse many schools together: one row for each requirement
 * of each crosswalk, which also says whose it is. Values are written as `crosswalk --json` writes them.
 */
import type { StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import type { Crosswalk, CrosswalkItem } from './crosswalk-matrix.ts';

/** What a column holds: `null` where there is nothing to say. */
export type RequirementColumn = { readonly name: string } & (
  | { readonly type: 'text'; readonly values: readonly (string | null)[] }
  | { readonly type: 'texts'; readonly values: readonly (readonly string[])[] }
  | { readonly type: 'number'; readonly values: readonly number[] }
  | { readonly type: 'yes-or-no'; readonly values: readonly boolean[] }
);

interface Row {
  readonly crosswalk: Crosswalk;
  readonly item: CrosswalkItem;
}

export function requirementColumns(
  crosswalks: readonly Crosswalk[],
  model: StandardModel,
): readonly RequirementColumn[] {
  const rows = crosswalks.flatMap((crosswalk) => crosswalk.items.map((item): Row => ({ crosswalk, item })));
  const programmes = byId(model.programmes);
  const standards = byId(model.standards);
  const stageOf = ({ crosswalk }: Row) =>
    programmes.get(crosswalk.programme)?.stages.find(({ id }) => id === crosswalk.stage);
  const standardOf = ({ crosswalk }: Row) => standards.get(crosswalk.standard);

  const text = (name: string, of: (row: Row) => string | null | undefined): RequirementColumn => ({
    ...{ name, type: 'text', values: rows.map((row) => of(row) ?? null) },
  });
  const number = (name: 'weight' | 'taught' | 'assessed' | 'covered'): RequirementColumn => ({
    ...{ name, type: 'number', values: rows.map(({ item }) => item[name]) },
  });
  const courses = (name: string, role: 'taught' | 'assessed'): RequirementColumn => ({
    ...{ name, type: 'texts', values: rows.map(({ item }) => coursesIn(item, role)) },
  });
  return [
    text('organization', () => model.organization?.name),
    text('province', () => model.organization?.province),
    text('programme', ({ crosswalk }) => crosswalk.programme),
    text('programmeTitle', ({ crosswalk }) => programmes.get(crosswalk.programme)?.title),
    text('stage', ({ crosswalk }) => crosswalk.stage),
    text('stageLevel', (row) => stageOf(row)?.level),
    text('credential', ({ crosswalk }) => crosswalk.credential),
    text('standard', ({ crosswalk }) => crosswalk.standard),
    text('standardTitle', (row) => standardOf(row)?.title),
    text('scheme', (row) => standardOf(row)?.scheme),
    text('code', (row) => standardOf(row)?.code),
    text('edition', (row) => standardOf(row)?.edition),
    text('level', ({ crosswalk }) => crosswalk.level),
    text('direction', ({ crosswalk }) => crosswalk.direction),
    text('ref', ({ item }) => item.ref),
    text('kind', ({ item }) => item.kind),
    text('no', ({ item }) => item.no),
    text('function', ({ item }) => item.function),
    text('text', ({ item }) => item.text),
    { name: 'key', type: 'yes-or-no', values: rows.map(({ item }) => item.key) },
    number('weight'),
    number('taught'),
    number('assessed'),
    number('covered'),
    text('state', ({ item }) => item.state),
    courses('taughtIn', 'taught'),
    courses('assessedIn', 'assessed'),
  ];
}

/** Each course once, in the order of the model. */
function coursesIn({ evidence }: CrosswalkItem, role: 'taught' | 'assessed'): string[] {
  return [...new Set(evidence.filter((entry) => entry.role === role).map(({ course }) => course))];
}
