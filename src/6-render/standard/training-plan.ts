/**
 * A programme → 专业人才培养方案: what the national form of technical institutes says, in the chapters of
 * vocational colleges (教职成司函〔2019〕61号).
 */
import type { CourseCategory } from '../../generated/types.ts';
import type { PlanRow, Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { groupBy } from '../../values/group-by.ts';
import { formatNumber } from '../format-number.ts';
import { mark, numeral } from './official-numeral.ts';
import { type StandardView, standardView } from './standard.ts';

/** The chapters in their order; each is left out where nothing is written for it, and none leaves a hole. */
const chapterNames = [
  'name',
  'entry',
  'years',
  'careers',
  'goals',
  'courses',
  'schedule',
  'support',
  'graduation',
  'appendix',
] as const;

type Chapter = (typeof chapterNames)[number];

export type TrainingPlanView = ReturnType<typeof trainingPlanView>;

export function trainingPlanView(programme: Programme, model: StandardModel, words: Words) {
  const facts = standardView(programme, model, words);
  const certificates = certificatesOf(programme, model);
  const listed = listedCourses(programme, words);
  const support = [...facts.implementation, ...facts.trainingModel, ...facts.evaluation];
  const numbered = (place: number) => mark(place, words.language);
  const has: Readonly<Record<Chapter, boolean>> = {
    name: true,
    entry: facts.routes.length > 0,
    years: facts.routes.length > 0,
    careers: facts.occupations.length + facts.posts.length + certificates.length > 0 || hasText(facts.scope),
    goals: goalParts(facts).some(([, isThere]) => isThere),
    courses: listed.length > 0,
    schedule: facts.plans.length > 0,
    support: support.length + facts.needs.teachers.length + facts.needs.places.length > 0,
    graduation: certificates.length > 0 || facts.minimumCredits !== undefined,
    appendix: facts.source.length + facts.contributors.length > 0,
  };
  const shown = chapterNames.filter((name) => has[name]);
  const title = (name: Chapter) => {
    const no = shown.indexOf(name) + 1;
    return no === 0 ? '' : words.label(`training-plan.${name}`, { no: numeral(no, words.language) });
  };
  return {
    ...facts,
    /**
     * Titles of the chapters with their numbers; empty for those that are not there.
     * @zh 各章带序号的标题；没有内容的章为空
     */
    titles: {
      name: title('name'),
      entry: title('entry'),
      years: title('years'),
      careers: title('careers'),
      goals: title('goals'),
      courses: title('courses'),
      schedule: title('schedule'),
      support: title('support'),
      graduation: title('graduation'),
      appendix: title('appendix'),
    },
    contents: shown.map((name) => ({ name, title: title(name) })),
    entries: [...new Set(facts.routes.map(({ entry }) => words.word('RouteEntry', entry)))],
    certificates,
    goalMarks: marksOf(goalParts(facts), numbered),
    listed,
    support: support.map((passage, index) => ({ ...passage, mark: numbered(index + 1) })),
  };
}

type GoalPart = 'goal' | 'stageGoals' | 'requirements' | 'spirit';

function goalParts(facts: StandardView): (readonly [GoalPart, boolean])[] {
  return [
    ['goal', hasText(facts.goal)],
    ['stageGoals', facts.stageGoals.length > 0],
    ['requirements', facts.requirements.length > 0],
    ['spirit', facts.spirit.length > 0],
  ];
}

const hasText = (text: StandardView['goal']): boolean => Boolean(text?.text);

function marksOf(
  parts: readonly (readonly [GoalPart, boolean])[],
  numbered: (place: number) => string,
): Readonly<Record<GoalPart, string>> {
  const there = parts.filter(([, isThere]) => isThere).map(([name]) => name);
  const of = (name: GoalPart) => numbered(there.indexOf(name) + 1);
  return {
    goal: of('goal'),
    stageGoals: of('stageGoals'),
    requirements: of('requirements'),
    spirit: of('spirit'),
  };
}

/** Of all stages, each once. */
function certificatesOf({ stages }: Programme, { credentials }: StandardModel): string[] {
  const known = byId(credentials);
  return [...new Set(stages.flatMap((stage) => stage.credentials))].map((id) => known.get(id)?.title ?? id);
}

interface ListedCourses {
  readonly category: CourseCategory;
  /**
   * With the hours where they are the same on all routes.
   * @zh 各学制学时相同的，后面写学时
   */
  readonly courses: readonly string[];
}

/** Each course once, by category, in the order of the plan. */
function listedCourses({ plan, routes }: Programme, words: Words): ListedCourses[] {
  return [...groupBy(plan, ({ category }) => category)].map(([category, rows]) => {
    const courses = rows.map((row) => {
      const hours = hoursOf(row, routes);
      if (hours === undefined) return row.title;
      return words.label('training-plan.course', { title: row.title, hours: formatNumber(hours) });
    });
    return { category, courses: [...new Set(courses)] };
  });
}

function hoursOf({ hours, withoutRoute }: PlanRow, routes: Programme['routes']): number | undefined {
  const given = new Set(routes.flatMap(({ id }) => hours[id] ?? []));
  return given.size > 1 ? undefined : ([...given][0] ?? withoutRoute.hours);
}
