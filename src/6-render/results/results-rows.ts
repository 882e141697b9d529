/** Outcomes → cells of tables: pictures for a page, numbers for a spreadsheet. */
import { evidenceTitle } from '../../crosswalk/evidence-title.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type {
  AssessmentOutcome,
  CohortResult,
  Difference,
  Outcomes,
  RequirementOutcome,
  TaskOutcome,
} from '../../results/outcomes.ts';
import { byId } from '../../values/by-id.ts';
import { amountCell, barCell, textCell } from '../forms/cells.ts';
import { taskName } from '../forms/form-scope.ts';
import type { Cell, Column } from '../forms/form-view.ts';
import { placeNames } from '../tables/demand.ts';
import { columnsOf } from '../tables/table-scope.ts';

interface Measured {
  readonly results: readonly CohortResult[];
  readonly difference: Difference | null;
}

/** How rates stand in a table: pictures, each with its words, or numbers in columns of their own. */
export interface RateColumns {
  /** For a spreadsheet: each fact in a column of its own. */
  readonly apart: boolean;
  readonly columns: readonly Column[];
  cells(measured: Measured): Cell[];
}

const heads = 'results.head';

export function headsOf(words: Words, names: Parameters<typeof columnsOf>[1]): Column[] {
  return columnsOf(words, names, heads);
}

export function pictures({ compared }: Outcomes, words: Words): RateColumns {
  const change = compared === null ? [] : ([['change', 'mark']] as const);
  return {
    apart: false,
    columns: headsOf(words, [['rate', 'wide'], ...change]),
    cells: ({ results, difference }) => [
      barCell(
        results.map((one) => ({ share: Number(oneDecimal(one.rate ?? 0)), text: rateText(one, words) })),
      ),
      ...(compared === null ? [] : [textCell(...differenceLines(difference, words))]),
    ],
  };
}

export function numbers({ cohorts, compared }: Outcomes, words: Words): RateColumns {
  const change = compared === null ? [] : ([['change', 'narrow'], ['remark']] as const);
  return {
    apart: true,
    columns: [
      ...cohorts.flatMap(({ cohort }) =>
        headsOf(words, [['sat'], ['passed'], ['percent']]).map((column) => ({
          ...column,
          group: cohortName(cohort, words),
        })),
      ),
      ...headsOf(words, change),
    ],
    cells: ({ results, difference }) => [
      ...cohorts.flatMap(({ cohort }) => {
        const own = results.find((one) => one.cohort === cohort);
        return [own?.sat, own?.passed, own?.rate == null ? undefined : Number(oneDecimal(own.rate))].map(
          (count) => amountCell(count),
        );
      }),
      ...(compared === null
        ? []
        : [
            amountCell(difference ? Number(oneDecimal(difference.points)) : undefined),
            textCell(difference?.mayBeChance ? words.label('results.chance') : undefined),
          ]),
    ],
  };
}

export function cohortName(cohort: string, words: Words): string {
  return cohort === '' ? words.label('results.no-cohort') : cohort;
}

export function rateText({ cohort: name, sat, passed, rate }: CohortResult, words: Words): string {
  const cohort = cohortName(name, words);
  if (rate === null) return words.label('results.bar.none', { cohort });
  return words.label('results.bar', { cohort, rate: oneDecimal(rate), sat, passed });
}

export function differenceLines(difference: Difference | null, words: Words): string[] {
  if (difference === null) return [];
  const points = Number(oneDecimal(difference.points));
  const sign = points > 0 ? '+' : points < 0 ? '−' : '';
  return [
    `${sign}${oneDecimal(Math.abs(points))}`,
    ...(difference.mayBeChance ? [words.label('results.chance')] : []),
  ];
}

export function requirementName(
  { ref, text, key }: Pick<RequirementOutcome, 'ref' | 'text' | 'key'>,
  words: Words,
) {
  const basic = /\/(ethics|foundations)$/.exec(ref)?.[1];
  return basic ? words.field(`Basics.${basic}`) : `${key ? '★ ' : ''}${text}`;
}

export function requirementCells(
  one: RequirementOutcome,
  rates: RateColumns,
  model: StandardModel,
  words: Words,
): Cell[] {
  const taught = placeNames([one], 'taughtIn', model, words);
  return [
    ...(rates.apart
      ? [textCell(requirementName(one, words)), textCell(one.ref), textCell(...one.askedBy)]
      : [textCell(requirementName(one, words), one.ref, ...one.askedBy.map((by) => asked(by, words)))]),
    ...rates.cells(one),
    textCell(...(taught.length > 0 ? taught : [words.label('results.not-taught')])),
    textCell(...placeNames([one], 'assessedIn', model, words)),
  ];
}

function asked(by: string, words: Words): string {
  return `${words.label('results.head.asked-by')}${words.label('colon')}${by}`;
}

export function taskCells(
  one: TaskOutcome,
  { requirements }: Outcomes,
  rates: RateColumns,
  model: StandardModel,
  words: Words,
): Cell[] {
  const course = byId(model.courses).get(one.course);
  const task = course?.tasks.find(({ id }) => id === one.task);
  const worst = one.requirements
    .slice(0, 3)
    .flatMap((ref) => requirements.filter((requirement) => requirement.ref === ref));
  const hours =
    one.enterpriseHours === 0
      ? String(one.hours)
      : words.label('results.enterprise', { hours: one.hours, enterprise: one.enterpriseHours });
  return [
    textCell(course?.title, task && taskName(task, words)),
    ...(rates.apart ? [amountCell(one.hours), amountCell(one.enterpriseHours)] : [amountCell(hours)]),
    ...rates.cells(one),
    textCell(...worst.map((requirement) => requirementName(requirement, words))),
  ];
}

export function assessmentCells(one: AssessmentOutcome, rates: RateColumns, model: StandardModel): Cell[] {
  const { titles } = evidenceTitle(one.element, byId(model.courses).get(one.course));
  return [textCell(...titles), ...rates.cells(one)];
}
