/**
 * 专业汇总表: what the courses of a programme say, in tables over all of them: one beside the crosswalks, the
 * others for those who run the programme, with a list of them.
 */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import type { Edition } from '../../model/edition.ts';
import type { Programme } from '../../model/model.ts';
import { groupBy } from '../../values/group-by.ts';
import { perObject } from '../../values/per-object.ts';
import { amountCell, linkCell, textCell } from '../forms/cells.ts';
import type { Views as FormViews } from '../forms/document.ts';
import { placedSections } from '../forms/form-page.ts';
import type { Form } from '../forms/form-view.ts';
import { formWorkbook } from '../forms/form-workbook.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { entranceCrumb } from '../views/course-crumbs.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { programmesOf } from '../views/parts.ts';
import { wantedProgrammes } from '../views/wanted-courses.ts';
import { alternationTable } from './alternation.ts';
import { caseLibrary } from './case-library.ts';
import { demandTable } from './demand.ts';
import { equipmentTable } from './equipment.ts';
import { formRows } from './form-rows.ts';
import { ideologyMap } from './ideology.ts';
import { modulesTable } from './modules.ts';
import { recognitionTable } from './recognition.ts';
import { placeHandbooks, safetyHandbook } from './safety-handbook.ts';
import { hasTables, tablePath, together, togetherPath } from './table-paths.ts';
import { columnsOf, type TableScope, tableBlock, tableForm, taughtCourses } from './table-scope.ts';
import { teachersTable } from './teachers.ts';
import { textbookList } from './textbooks.ts';
import { togetherForm, togetherStages } from './together.ts';
import { completionRecord, dailyPlan } from './training.ts';
import { typicalTasksTable } from './typical-tasks.ts';

/** They look like the forms of a course. */
export type Views = FormViews;

export const document: Document = { parts, sheets };

interface TableKind {
  readonly name: string;
  readonly make: (scope: TableScope) => Form | undefined;
  /** Programmes of other kinds lack nothing without it. */
  readonly ofTraining?: true;
  /** Learners get it, too. */
  readonly forLearners?: true;
}

const kinds: readonly TableKind[] = [
  { name: 'daily-plan', make: dailyPlan, ofTraining: true, forLearners: true },
  { name: 'completion', make: completionRecord, ofTraining: true },
  { name: 'typical-tasks', make: typicalTasksTable },
  { name: 'demand', make: demandTable },
  { name: 'modules', make: modulesTable },
  { name: 'ideology', make: ideologyMap },
  { name: 'equipment', make: equipmentTable },
  { name: 'teachers', make: teachersTable },
  { name: 'alternation', make: alternationTable },
  { name: 'textbooks', make: textbookList },
  { name: 'recognition', make: recognitionTable },
  { name: 'cases', make: caseLibrary },
  { name: 'safety', make: safetyHandbook, forLearners: true },
];

function* parts(context: DocumentContext): Iterable<Part> {
  for (const { id } of wantedProgrammes(context.models.student, context)) {
    yield { edition: 'student', of: togetherPath({ id }) };
    for (const edition of context.editions) yield { edition, of: id };
  }
}

function* sheets(context: DocumentContext, part: Part): Iterable<SheetOf<Views>> {
  const { edition } = part;
  const whole = context.models[edition].programmes.find((one) => togetherPath(one) === part.of);
  const isTogether = whole !== undefined;
  const of = whole?.id ?? part.of;
  for (const programme of programmesOf(context.models[edition], { edition, of })) {
    if (!hasTables(programme)) continue;
    const scope = scopeOf(programme, edition, context);
    if (isTogether) {
      yield togetherSheet(scope, context);
      continue;
    }
    const made = [...tablesOf(scope)];
    yield sheetOf(indexForm(made, scope), scope, context);
    for (const one of made) if (one.form) yield sheetOf(one.form, scope, context, one);
  }
}

function scopeOf(programme: Programme, edition: Edition, context: DocumentContext): TableScope {
  const { words, versionsOf } = context;
  const model = context.models[edition];
  const courses = taughtCourses(programme, model, (course) => versionsOf(edition, course));
  const crosswalks = () => byProgramme(context.crosswalks()).get(programme.id) ?? [];
  return { programme, edition, model, words, courses, crosswalks };
}

const byProgramme = perObject((crosswalks: readonly Crosswalk[]) =>
  groupBy(crosswalks, ({ programme }) => programme),
);

interface Made {
  /** Of its file. */
  readonly name: string;
  readonly title: string;
  /** Undefined where the courses say nothing for it. */
  readonly form: Form | undefined;
}

/** Those that an edition may have. */
function* tablesOf(scope: TableScope): Iterable<Made> {
  const isTraining = scope.programme.training !== undefined;
  for (const { name, make, forLearners, ofTraining } of kinds)
    if ((scope.edition === 'teacher' || forLearners) && (isTraining || !ofTraining))
      yield { name, title: scope.words.label(`table.name.${name}`), form: make(scope) };
  for (const [index, { place, form }] of placeHandbooks(scope).entries())
    yield { name: `safety-place-${index + 1}`, title: scope.words.label('table.safety.of', { place }), form };
}

/** What there is to read, and what an author has to write for the others. */
function indexForm(made: readonly Made[], scope: TableScope): Form {
  const { words, programme, edition } = scope;
  const links = made
    .flatMap(({ name, title, form }) => (form ? [{ title, path: tablePath(programme, edition, name) }] : []))
    .map((one, index) => [amountCell(index + 1), linkCell(one.title, one.path)]);
  const entries = made
    .filter(({ form }) => !form)
    .map(({ name, title }) => ({ label: title, cell: textCell(words.label(`table.write.${name}`)) }));
  return tableForm('index', [
    { blocks: [tableBlock(words, columnsOf(words, [['no', 'narrow'], ['table']]), links)] },
    ...(entries.length > 0 ? [{ title: words.label('table.lacking'), blocks: [{ entries }] }] : []),
  ]);
}

function togetherSheet(scope: TableScope, context: DocumentContext): SheetOf<Views> {
  const stages = togetherStages(scope.programme, scope.model, scope.words);
  const data = { version: 1, programme: scope.programme.id, stages };
  return { ...sheetOf(togetherForm(stages, scope), scope, context), data };
}

function sheetOf(
  form: Form,
  { programme, edition, words, model }: TableScope,
  context: DocumentContext,
  made: Pick<Made, 'name' | 'title'> = {
    name: form.name,
    title: words.label(`table.name.${form.name}`),
  },
): SheetOf<Views> {
  const { name, title: heading } = made;
  const path = name === together ? togetherPath(programme) : tablePath(programme, edition, name);
  const title = words.label('form.title', { course: programme.title, form: heading });
  const { code, version } = programme;
  const view = {
    heading,
    everyPage: { course: programme.title, heading, isPaper: false },
    organization: model.organization?.name,
    landscape: form.landscape,
    facts: [
      {
        label: words.label(`table.fact.${programme.training ? 'training' : 'programme'}`),
        text: programme.title,
      },
      ...(code === undefined ? [] : [{ label: words.field('Programme.code'), text: code }]),
      ...(version === undefined ? [] : [{ label: words.field('Programme.version'), text: version }]),
    ],
    cover: undefined,
    toFillIn: [],
    signed: [],
    sections: placedSections(form.sections),
  };
  return {
    ...{ path, document: 'tables', edition, programme: programme.id, origin: programme, title },
    template: 'form-sheet',
    view: { ...view, crumbs: crumbsOf(made, programme, edition, context) },
    standalone: true,
    search: 'title',
    ...(name === 'index'
      ? {}
      : { ...formRows(view, words), workbook: () => formWorkbook(view, title, words) }),
  };
}

function crumbsOf(
  { name, title }: Pick<Made, 'name' | 'title'>,
  programme: Programme,
  edition: Edition,
  context: DocumentContext,
): Crumb[] {
  const { words } = context;
  const titleOf = (form: string) => words.label('form.title', { course: programme.title, form });
  const here = { title: titleOf(title), path: undefined };
  if (name === together) return [entranceCrumb(context), here];
  const list = {
    title: titleOf(words.label('table.name.index')),
    path: tablePath(programme, edition, 'index'),
  };
  return [entranceCrumb(context, edition), ...(name === 'index' ? [] : [list]), here];
}
