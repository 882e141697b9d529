/** A programme of the model → everything that its course standard shows, in the national form and order. */
import type { Programme, RichText, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { type PlaceRow, placeRows, type TeacherRow, teacherRows } from '../views/course-needs.ts';
import { coursesOfPlan } from '../views/courses-of-plan.ts';
import { sourceFacts } from '../views/source-facts.ts';
import { officialDate, officialMonth } from './official-date.ts';
import { mark, numeral } from './official-numeral.ts';
import { type CourseBlock, courseBlock } from './standard-course.ts';
import { type PlanTable, planTable, weeksTable } from './standard-plan.ts';
import {
  occupationLines,
  type Passage,
  passages,
  requirementGroups,
  spiritOf,
  stageFacts,
} from './standard-sections.ts';

export interface MarkedPassage extends Passage {
  readonly mark: string;
}

interface PlanSection extends PlanTable {
  readonly mark: string;
  readonly tableNo: number;
  /**
   * Empty when the programme names no routes.
   * @zh 专业没有写学制时为空
   */
  readonly route: string;
  readonly stage: string;
  /**
   * How the weeks of the semesters are spent, where the programme says so.
   * @zh 教学周分配
   */
  readonly weeks: ReturnType<typeof weeksTable>;
}

export type StandardView = ReturnType<typeof standardView>;

export function standardView(programme: Programme, model: StandardModel, words: Words) {
  const numbered = (place: number): string => mark(place, words.language);
  const marked = (list: readonly Passage[]): MarkedPassage[] =>
    list.map((passage) => ({ ...passage, mark: numbered(passage.place) }));
  const stages = stageFacts(programme, model);
  const requirements = requirementGroups(programme);
  const tables = tableNumbers([programme.routes.length > 0, hasStageTable(stages), requirements.length > 0]);
  const [routesTable = 0, stagesTable = 0, requirementsTable = 0] = tables;
  const withTheory = model.profile === 'moe';
  const plans = planSections(programme, Math.max(...tables), numbered, words, withTheory);
  const courses = courseBlocks(programme, model, numbered, words);
  const training = marked(passages(programme.trainingModel, 'TrainingModel', ['system', 'mechanism']));
  const implementation = marked(
    passages(programme.implementation, 'Implementation', [
      'teachers',
      'facilities',
      'resources',
      'management',
    ]),
  );
  const evaluation = marked(
    passages(programme.evaluation, 'Evaluation', ['competence', 'skillLevel', 'employment']),
  );
  // The first two stand in every standard.
  const taught = coursesOfPlan(programme, model);
  const needs: { readonly teachers: TeacherRow[]; readonly places: PlaceRow[] } = {
    teachers: teacherRows(taught, words),
    places: placeRows(taught, words),
  };
  const resources = [...implementation, ...needs.teachers, ...needs.places];
  const others = [training, plans, courses, resources, evaluation].map((list) => list.length > 0);
  return {
    /**
     * Numbers of the seven chapters, counted through those that are there; empty for the others.
     * @zh 七章的序号，按有内容的章连续编号；没有内容的章为空
     */
    chapters: tableNumbers([true, true, ...others]).map((no) =>
      no === 0 ? '' : numeral(no, words.language),
    ),
    marks: Array.from({ length: 7 }, (_, index) => numbered(index + 1)),
    programme: { title: programme.title, code: programme.code },
    facts: titleFacts(programme, words),
    issuer: issuerOf(programme, model, words),
    /**
     * Year and month in which it comes into force; empty when nobody said.
     * @zh 起施行的年月；没有写日期时为空
     */
    month: officialMonth(programme.effective ?? '', words),
    integrated: programme.plan.some(({ category }) => category === 'integrated'),
    tables: { routes: routesTable, stages: stagesTable, requirements: requirementsTable },
    routes: programme.routes.map(({ entry, years, semesters, stage }) => ({
      entry,
      years,
      semesters,
      ...stageOf(programme, stage),
    })),
    occupations: occupationLines(programme, model, words),
    posts: programme.posts,
    stages,
    /**
     * How many stages the 职-技融通 ladder has; empty for the usual levels.
     * @zh 职-技融通有几阶；一般层级为空
     */
    ladder: isLadder(programme) ? numeral(stages.length, words.language) : '',
    scope: programme.scope,
    source: sourceFacts(programme.source, words),
    goal: programme.goal,
    stageGoals: programme.stages.flatMap(({ title, goal }): { title: string; goal: RichText }[] =>
      goal ? [{ title, goal }] : [],
    ),
    requirements,
    spirit: spiritOf(programme),
    trainingModel: training,
    plans,
    minimumCredits: programme.minimumCredits,
    courses,
    implementation,
    needs,
    evaluation,
    contributors: programme.contributors.map(({ role, names }) => ({ role, names })),
  };
}

/** What stands under the title. That it is approved goes without saying: only what is not yet, or no more, says so. */
function titleFacts({ code, version, status = 'draft', effective }: Programme, words: Words): string[] {
  return [
    ...(code === undefined ? [] : [`${words.label('standard.code')} ${code}`]),
    ...(version === undefined ? [] : [words.label('standard.version', { version })]),
    ...(status === 'approved' ? [] : [words.word('Status', status)]),
    ...(effective === undefined
      ? []
      : [words.label('standard.effective', { date: officialDate(effective, words) })]),
  ];
}

/** Roles of a body that answers for the text, as contributors are described. */
const issuing = /编制单位|主编单位|起草单位|发布单位|^issu/i;

/** Who stands at the foot of the cover: the bodies named for it, or the school. */
function issuerOf({ contributors }: Programme, { organization }: StandardModel, words: Words): string {
  const names = contributors.filter(({ role }) => issuing.test(role)).flatMap((one) => one.names);
  return names.length > 0 ? names.join(words.label('list-separator')) : (organization?.name ?? '');
}

function stageOf({ stages }: Programme, id: string): { stage: string; trainsTo: string } {
  const stage = stages.find((candidate) => candidate.id === id);
  return { stage: stage?.title ?? id, trainsTo: stage?.trainsTo ?? '' };
}

function hasStageTable(stages: ReturnType<typeof stageFacts>): boolean {
  return stages.some(({ schooling, credentials }) => schooling !== '' || credentials.length > 0);
}

/** Several stages of the school's own, each with its schooling. */
function isLadder({ stages }: Programme): boolean {
  return (
    stages.length > 1 &&
    stages.every(({ level, schooling }) => level === undefined && schooling !== undefined)
  );
}

/** Tables are counted through the text; one that is not shown has no number. */
function tableNumbers(shown: readonly boolean[]): number[] {
  let last = 0;
  return shown.map((isShown) => (isShown ? ++last : 0));
}

function planSections(
  programme: Programme,
  tablesBefore: number,
  numbered: (place: number) => string,
  words: Words,
  withTheory: boolean,
): PlanSection[] {
  if (programme.plan.length === 0) return [];
  const routes = programme.routes.length > 0 ? programme.routes : [undefined];
  return routes.map((route, index) => ({
    mark: numbered(index + 1),
    tableNo: tablesBefore + index + 1,
    route: route?.title ?? '',
    stage: route ? stageOf(programme, route.stage).stage : '',
    weeks: weeksTable(programme, route),
    ...planTable(programme, route, words, withTheory),
  }));
}

/** The courses of the plan that have files of their own, each once, in the plan's order. */
function courseBlocks(
  { plan }: Programme,
  model: StandardModel,
  numbered: (place: number) => string,
  words: Words,
): CourseBlock[] {
  const courses = byId(model.courses);
  const ids = [...new Set(plan.flatMap(({ course }) => course ?? []))];
  const known = ids.flatMap((id) => courses.get(id) ?? []);
  return known.map((course, index) => courseBlock(course, numbered(index + 1), words));
}
