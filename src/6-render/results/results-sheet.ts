/**
 * 考核结果与课程对照: which requirements cohorts fail most, where they are taught and assessed, and what a change has
 * brought: a page with pictures, and the same as numbers for spreadsheets and programs.
 */
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { Outcomes } from '../../results/outcomes.ts';
import { textCell } from '../forms/cells.ts';
import type { Views } from '../forms/document.ts';
import { placedSections } from '../forms/form-page.ts';
import type { Block, Section } from '../forms/form-view.ts';
import { formWorkbook } from '../forms/form-workbook.ts';
import { grid } from '../forms/grid.ts';
import type { SheetOf } from '../sheet.ts';
import { formRows } from '../tables/form-rows.ts';
import {
  assessmentCells,
  cohortName,
  headsOf,
  numbers,
  pictures,
  type RateColumns,
  requirementCells,
  requirementName,
  taskCells,
} from './results-rows.ts';

export function resultsSheet(
  outcomes: Outcomes,
  programme: string | undefined,
  model: StandardModel,
  words: Words,
): SheetOf<Views> {
  const of = model.programmes.find(({ id }) => id === programme);
  const title =
    of === undefined
      ? words.label('results.title')
      : words.label('results.title.programme', { programme: of.title });
  const view = {
    heading: title,
    everyPage: { course: of?.title ?? model.title, heading: words.label('results.title'), isPaper: false },
    organization: model.organization?.name,
    landscape: true,
    facts: [],
    cover: undefined,
    toFillIn: [],
    signed: [],
    sections: placedSections(sectionsOf(outcomes, pictures(outcomes, words), model, words)),
  };
  const computed = {
    ...view,
    sections: placedSections(sectionsOf(outcomes, numbers(outcomes, words), model, words)),
  };
  return {
    ...{ path: 'teacher/results', document: 'results', edition: 'teacher', title, template: 'form-sheet' },
    ...{ standalone: true, view: { ...view, crumbs: [] } },
    ...formRows(computed, words),
    workbook: () => formWorkbook(computed, title, words),
    data: { version: 1, ...(programme === undefined ? {} : { programme }), ...outcomes },
  };
}

const refAndAsked = [['ref', 'middle'], ['asked-by']] as const;
const ofEnterprise = [['enterprise-hours', 'narrow']] as const;

function sectionsOf(outcomes: Outcomes, rates: RateColumns, model: StandardModel, words: Words): Section[] {
  const { compared, cohorts, requirements, tasks, assessments, without } = outcomes;
  const table = (name: string, ...[columns, rows]: Parameters<typeof grid>): Section[] =>
    rows.length === 0
      ? []
      : [{ title: words.label(`results.${name}`), blocks: [{ grid: grid(columns, rows) } satisfies Block] }];
  const said = compared && {
    before: cohortName(compared.before, words),
    after: cohortName(compared.after, words),
  };
  const whole = cohorts.map((one) => ({ results: [one], difference: null }));
  const [rate] = rates.columns;
  return [
    {
      blocks: [
        { note: words.label('results.note') },
        { note: said ? words.label('results.note.compared', said) : words.label('results.note.one') },
      ],
    },
    ...(!rates.apart && rate !== undefined
      ? table(
          'cohorts',
          [rate],
          whole.map((one) => rates.cells(one).slice(0, 1)),
        )
      : []),
    ...table(
      'requirements',
      [
        ...headsOf(words, [['requirement', 'wide'], ...(rates.apart ? refAndAsked : [])]),
        ...rates.columns,
        ...headsOf(words, [
          ['taught-in', 'middle'],
          ['assessed-in', 'middle'],
        ]),
      ],
      requirements.map((one) => requirementCells(one, rates, model, words)),
    ),
    ...table(
      'tasks',
      [
        ...headsOf(words, [['task', 'wide'], ['hours', 'narrow'], ...(rates.apart ? ofEnterprise : [])]),
        ...rates.columns,
        ...headsOf(words, [['weakest', 'wide']]),
      ],
      tasks.map((one) => taskCells(one, outcomes, rates, model, words)),
    ),
    ...table(
      'assessments',
      [...headsOf(words, [['assessment', 'wide']]), ...rates.columns],
      assessments.map((one) => assessmentCells(one, rates, model)),
    ),
    ...table(
      'without',
      headsOf(words, [
        ['requirement', 'wide'],
        ['ref', 'middle'],
      ]),
      without.map((one) => [textCell(requirementName({ ...one, key: false }, words)), textCell(one.ref)]),
    ),
  ];
}
