/** The forms of a course → which of their cells nothing was written for, and what would fill them. */
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { DocumentContext } from '../sheet.ts';
import { courseForms } from './document.ts';
import { formTitle } from './form-page.ts';
import type { Block, Cell, Form, Grid } from './form-view.ts';

export interface EmptyCells {
  /** Of the form in the course package. */
  readonly no: number;
  readonly form: string;
  readonly cells: readonly EmptyCell[];
}

export interface EmptyCell {
  /** The head of the column or the row, or the title of a table that is empty as a whole. */
  readonly label: string;
  readonly count: number;
  /** `Activity.means` */
  readonly field: string;
}

/** By the name of a head of a form: what is printed below it. Anything else may be empty for good reasons. */
type Fields = Readonly<Record<string, string>>;

const ofActivities = {
  contents: 'Activity.content',
  student: 'Activity.student',
  teacher: 'Activity.teacher',
  outcome: 'Activity.outcome',
};

/** By the name of a form. */
export const cellFields: Readonly<Record<string, Fields>> = {
  adoption: {
    value: 'OverlayContext.course',
    region: 'OverlayContext.region',
    'school-profile': 'OverlayContext.school',
    base: 'OverlayContext.students',
    facilities: 'OverlayContext.facilities',
    'adoption-reason': 'OverlayChange.reason',
  },
  'task-design': {
    goals: 'LearningTask.goals',
    contents: 'LearningTask.contents',
    teaching: 'LearningTask.teaching',
    assessing: 'LearningTask.assessments',
  },
  'assessment-plan': { dimension: 'Goal.dimension', rules: 'Component.text' },
  'task-analysis': {
    enterprise: 'LearningTask.enterprise',
    'work-time': 'LearningTask.workTime',
    materials: 'LearningTask.materials',
    requirements: 'LearningTask.requirements',
    'step-content': 'WorkStep.content',
    tools: 'WorkStep.tools',
    organization: 'WorkStep.organization',
    methods: 'WorkStep.methods',
    result: 'WorkStep.outcome',
    'work-requirements': 'WorkStep.requirements',
    practice: 'WorkStep.practice',
    theory: 'WorkStep.theory',
    literacy: 'WorkStep.literacy',
  },
  'activity-plan': {
    ...ofActivities,
    base: 'LearnerAnalysis.base',
    gap: 'LearnerAnalysis.gap',
    measure: 'LearnerAnalysis.measure',
    focus: 'LearningTask.focus',
    difficulty: 'LearningTask.difficulty',
    hours: 'TaskStage.hours',
    goals: 'TaskStage.goals',
    'step-hours': 'Activity.hours',
    resources: 'Activity.resources',
  },
  'task-assessment': {
    criteria: 'Assessment.criteria',
    'assessment-text': 'Assessment.description',
    points: 'Assessment.points',
    'assessment-organization': 'Assessment.organization',
    'assessment-outcome': 'Assessment.outcome',
    rating: 'Assessment.method',
  },
  'lesson-plans': {
    ...ofActivities,
    hours: 'TaskStage.hours',
    goals: 'TaskStage.goals',
    'focus-difficulty': 'LearningTask.focus',
    preparation: 'Activity.resources',
    means: 'Activity.means',
    'teaching-methods': 'Activity.methods',
  },
};

/**
 * By the name of a form and that of a title in it: what fills a table in which there is no row, or only rows to
 * write in.
 */
export const tableFields: Readonly<Record<string, Fields>> = {
  'assessment-plan': { goals: 'Course.goals', grading: 'Course.grading' },
  'task-analysis': { analysis: 'TaskStage.steps' },
  'activity-plan': { learners: 'LearningTask.learners', activities: 'LearningTask.stages' },
  'task-assessment': { design: 'LearningTask.assessments' },
  'lesson-plans': { process: 'TaskStage.activities' },
};

/** As teachers get them, where they have all there is. */
export function emptyCells(course: Course, context: DocumentContext): EmptyCells[] {
  const { words } = context;
  return [...courseForms(course, 'teacher', withoutNames(context))].flatMap(({ kind, form }) => {
    const found = [...emptyIn(form, course, words)];
    if (found.length === 0) return [];
    const names = [...new Set(found.map(({ label, field }) => JSON.stringify([label, field])))];
    const cells = names.map((name): EmptyCell => {
      const [label, field] = JSON.parse(name) as [string, string];
      return {
        label,
        field,
        count: found.filter((one) => one.label === label && one.field === field).length,
      };
    });
    return [{ no: kind.no, form: formTitle(form, words), cells }];
  });
}

/** What a course does not say is missing however often it is taught. Columns that a school left out are not asked for; those that it calls otherwise are. */
function withoutNames(context: DocumentContext): DocumentContext {
  const { teacher } = context.models;
  const each = teacher.forms.each.map((change) => ({ ...change, rename: {}, add: [] }));
  const changed = { ...teacher, deliveries: [], forms: { ...teacher.forms, each } };
  return { ...context, models: { ...context.models, teacher: changed } };
}

type Found = Omit<EmptyCell, 'count'>;

function* emptyIn(form: Form, course: Course, words: Words): Iterable<Found> {
  const byLabel = (fields: Fields | undefined, kind: string) =>
    new Map(
      Object.entries(fields ?? {}).map(([name, field]) => [words.label(`form.${kind}.${name}`), field]),
    );
  const named = byLabel(cellFields[form.name], 'head');
  const tables = byLabel(tableFields[form.name], 'block');
  const cell = (label: string, of: Cell): Found[] => {
    const field = named.get(label);
    return field !== undefined && isEmpty(of) ? [{ label, field }] : [];
  };
  for (const block of form.sections.flatMap(({ blocks }) => blocks)) {
    for (const { label, cell: of } of [...(block.brief ?? []), ...(block.entries ?? [])])
      yield* cell(label, of);
    if (block.courseBlock) yield* emptyInCourse(course, words);
    if (!block.grid) continue;
    const field = tables.get(block.title ?? '');
    if (field !== undefined && block.title !== undefined && isUnwritten(block.grid))
      yield { label: block.title, field };
    else for (const row of rowsOf(block)) for (const of of row) yield* cell(of.label, of);
  }
}

/** The official block of a course standard leaves out what nobody wrote. */
function* emptyInCourse(course: Course, words: Words): Iterable<Found> {
  const { category, workTask, goals, contents, teaching, grading } = course;
  const asked: readonly (readonly [field: string, isThere: boolean])[] = [
    ['Course.workTask', category !== 'integrated' || workTask !== undefined],
    ['Course.goals', goals.length > 0],
    ['Course.contents', contents.length > 0],
    ['Course.teaching', teaching !== undefined],
    ['Course.grading', grading !== undefined],
  ];
  for (const [field, isThere] of asked) if (!isThere) yield { label: words.field(field), field };
}

/** A row that begins with nothing, such as that of hours in reserve, holds no facts of the kind of the others. */
function rowsOf({ grid }: Block): Grid['rows'] {
  return (grid?.rows ?? []).filter(([first]) => first && (first.span === 0 || !isEmpty(first)));
}

function isUnwritten({ rows }: Grid): boolean {
  return rows.every((cells) => cells.every(({ blank }) => blank));
}

/** One that is written in by hand is as it should be. */
function isEmpty({ lines, richTexts, blank, span }: Cell): boolean {
  return !blank && span > 0 && lines.length === 0 && richTexts.length === 0;
}
