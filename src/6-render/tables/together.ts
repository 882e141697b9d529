/**
 * 岗课赛证 in one table: every learning task of a stage with the requirements of posts, competitions and
 * certificates that it teaches, and the assessments that show it.
 */
import { entriesOfCourses } from '../../crosswalk/entries-of-courses.ts';
import { evidenceTitle } from '../../crosswalk/evidence-title.ts';
import { itemIndex } from '../../crosswalk/item-titles.ts';
import type { Scheme } from '../../generated/types.ts';
import type { AlignmentEntry, Course, Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { compareText } from '../../values/compare-text.ts';
import { groupBy } from '../../values/group-by.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import { taskName } from '../forms/form-scope.ts';
import type { Cell, Column, Form } from '../forms/form-view.ts';
import { coursesOfPlan } from '../views/courses-of-plan.ts';
import { columnsOf, rowsOfStage, type TableScope, tableBlock, tableForm } from './table-scope.ts';

/** Posts and competitions have a column of their own; these have one where something answers them. */
const certifying = ['national', 'professional', 'x-certificate'] as const satisfies readonly Scheme[];

export interface TogetherStage {
  readonly stage: string;
  readonly title: string;
  readonly rows: readonly TogetherRow[];
}

interface TogetherRow {
  readonly course: string;
  readonly courseTitle: string;
  readonly unit: string | undefined;
  /** Undefined for what the course assesses as a whole. */
  readonly task: string | undefined;
  readonly title: string;
  readonly hours: number | undefined;
  readonly theoryHours: number | undefined;
  readonly practiceHours: number | undefined;
  /** What the course is made from, for a reader who asks which work it is. */
  readonly workTask: string;
  readonly requirements: readonly RequirementSet[];
  readonly evidence: readonly {
    readonly title: string;
    readonly points: number | undefined;
    readonly requirements: readonly RequirementSet[];
  }[];
}

/** Items of one level of a standard. */
interface RequirementSet {
  readonly scheme: Scheme;
  readonly standard: string;
  readonly title: string;
  /** Empty for basics, which belong to the standard. */
  readonly level: string;
  readonly items: readonly string[];
}

/** Each course stands in the first stage whose rows name it. */
export function togetherStages(programme: Programme, model: StandardModel, words: Words): TogetherStage[] {
  const courses = coursesOfPlan(programme, model);
  const stageOf = (id: string) => programme.plan.find(({ course }) => course === id)?.stage;
  return programme.stages.map(({ id, title }) => ({
    stage: id,
    title,
    rows: courses.filter((course) => stageOf(course.id) === id).flatMap((one) => rowsOf(one, model, words)),
  }));
}

function rowsOf(course: Course, model: StandardModel, words: Words): TogetherRow[] {
  const entries = entriesOfCourses(model.alignments, new Set([course.id]));
  const facts = {
    course: course.id,
    courseTitle: course.title,
    workTask: course.workTask?.title ?? course.title,
  };
  const own = entries.filter(({ task, role }) => task === undefined && role === 'assessed');
  return [
    ...course.tasks.map((task): TogetherRow => {
      const ofTask = entries.filter((entry) => entry.task === task.id);
      return {
        ...{ ...facts, unit: task.unit, task: task.id, title: taskName(task, words), hours: task.hours },
        ...{ theoryHours: task.theoryHours, practiceHours: task.practiceHours },
        requirements: requirementsOf(ofTask, model),
        evidence: evidenceOf(ofTask, course, model),
      };
    }),
    ...(own.length === 0
      ? []
      : [
          {
            ...{ ...facts, unit: undefined, task: undefined, title: words.label('table.whole-course') },
            ...{ hours: undefined, theoryHours: undefined, practiceHours: undefined },
            requirements: requirementsOf(own, model),
            evidence: evidenceOf(own, course, model),
          },
        ]),
  ];
}

/** What counts as taught or assessed; a goal only means to, and what is waived answers nothing. */
function requirementsOf(entries: readonly AlignmentEntry[], model: StandardModel): RequirementSet[] {
  const index = itemIndex(model);
  const named = entries
    .filter(({ role, relation }) => role !== 'intent' && relation !== 'none')
    .flatMap(({ items }) => items);
  const known = [...new Set(named)].flatMap((ref) => index.get(ref) ?? []);
  const bySet = groupBy(known, ({ standard, level }) => JSON.stringify([standard, level]));
  const sets = [...bySet.values()].flatMap((items) => {
    const [first] = items;
    if (!first) return [];
    const { standard, level, scheme, standardTitle: title } = first;
    return [{ scheme, standard, title, level, items: sorted(items.map(({ no }) => no)) }];
  });
  // From lower to higher, the basics of a standard in front.
  return sets.sort((a, b) => compareText(a.standard, b.standard) || rank(a.level) - rank(b.level));
}

function evidenceOf(entries: readonly AlignmentEntry[], course: Course, model: StandardModel) {
  const assessed = entries.filter(({ role, relation }) => role === 'assessed' && relation !== 'none');
  const titled = assessed.map((entry) => {
    const assessment = entry.element.replace(/^(.*?assessments\/[^/]+).*$/, '$1');
    const { titles, points } = evidenceTitle(assessment, course);
    return { title: titles.at(-1) ?? '', points, entry };
  });
  return [...groupBy(titled, ({ title }) => title)].map(([title, own]) => ({
    ...{ title, points: own[0]?.points },
    requirements: requirementsOf(
      own.map(({ entry }) => entry),
      model,
    ),
  }));
}

/** The lowest level of a national standard is 5. */
function rank(level: string): number {
  return level === '' ? -9 : ['junior', 'intermediate', 'senior'].indexOf(level) + 1 || -Number(level) || 0;
}

/** As a standard counts: 2.9 before 2.10, skills before knowledge. */
function sorted(numbers: readonly string[]): string[] {
  const key = (no: string) => no.replace(/\d+/g, (digits) => digits.padStart(4, '0')).replace(/^K/, '~');
  return [...numbers].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export function togetherForm(all: readonly TogetherStage[], { programme, words }: TableScope): Form {
  const stages = all.filter(({ rows }) => rows.length > 0);
  const used = new Set(
    stages.flatMap(({ rows }) => rows.flatMap((row) => row.requirements.map(({ scheme }) => scheme))),
  );
  const shown = certifying.filter((scheme) => used.has(scheme));
  const columns: Column[] = [
    ...columnsOf(words, [['course'], ['project', 'middle'], ['hours', 'narrow'], ['split', 'narrow']]),
    ...columnsOf(words, [['post'], ['competition']]),
    ...shown.map((scheme) => ({ label: words.word('Scheme', scheme), size: 'middle' as const })),
    ...columnsOf(words, [['evidence', 'wide']]),
  ];
  return tableForm(
    'together',
    stages.map(({ title, rows, stage }) => ({
      title,
      blocks: [
        tableBlock(words, columns, cellsOf(rows, shown, words)),
        ...withoutFile(programme, stage, words),
      ],
    })),
    true,
  );
}

function withoutFile(programme: Programme, stage: string, words: Words) {
  const titles = rowsOfStage(programme, stage)
    .filter(({ course, category }) => course === undefined && category === 'integrated')
    .map(({ title }) => title);
  if (titles.length === 0) return [];
  const names = titles.join(words.label('list-separator'));
  return [{ note: words.label('table.together.without-file', { names }) }];
}

function cellsOf(rows: readonly TogetherRow[], shown: readonly Scheme[], words: Words): Cell[][] {
  return rows.map((row): Cell[] => [
    textCell(row.courseTitle),
    textCell(row.unit, row.title),
    amountCell(row.hours),
    textCell(splitOf(row)),
    textCell(...postLines(row, words)),
    ...(['competition', ...shown] as const).map((scheme) =>
      textCell(...requirementLines(row, scheme, words)),
    ),
    textCell(...evidenceLines(row, words)),
  ]);
}

function splitOf({ theoryHours: theory, practiceHours: practice }: TogetherRow): string | undefined {
  return theory === undefined && practice === undefined ? undefined : `${theory ?? '–'} / ${practice ?? '–'}`;
}

/** The work itself, and what posts that are described as requirement sets ask for. */
function postLines(row: TogetherRow, words: Words): string[] {
  const work = words.label('table.together.work', { task: row.workTask });
  return [work, ...requirementLines(row, 'post', words)];
}

function requirementLines({ requirements }: TogetherRow, scheme: Scheme, words: Words): string[] {
  return setLines(
    requirements.filter((one) => one.scheme === scheme),
    words,
  );
}

function setLines(sets: readonly RequirementSet[], words: Words): string[] {
  return sets.map((set) => `${setName(set, words)}${words.label('colon')}${listed(set.items, words)}`);
}

/** Each is called what it is: a standard and its level. */
function setName({ title, level }: RequirementSet, words: Words): string {
  return level === '' ? title : `${title} ${words.word('CertificateLevel', level)}`;
}

/** The basics have names where other items have numbers. */
function listed(items: readonly string[], words: Words): string {
  const names = items.map((no) => {
    const [, part, rest] = /^(ethics|foundations)(?:\/(.*))?$/.exec(no) ?? [];
    return part === undefined ? no : [words.field(`Basics.${part}`), rest].filter(Boolean).join(' ');
  });
  return names.join(words.label('list-separator'));
}

function evidenceLines({ evidence }: TogetherRow, words: Words): string[] {
  if (evidence.length === 0) return [words.label('table.together.no-evidence')];
  return evidence.map(({ title, points, requirements }) => {
    const worth = points === undefined ? '' : words.label('table.points', { points });
    const several = new Set(requirements.map(({ standard }) => standard)).size > 1;
    const sets = requirements.map((set) => {
      const level = set.level === '' ? '' : words.word('CertificateLevel', set.level);
      return [several ? setName(set, words) : level, listed(set.items, words)].filter(Boolean).join(' ');
    });
    return `${title}${worth}${words.label('colon')}${sets.join(words.label('clause-separator'))}`;
  });
}
