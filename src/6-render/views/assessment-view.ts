/** An assessment → its sheet: what is asked, how it is marked, and empty columns for those who mark. */
import { same, tidy } from '../../4-check/tolerance.ts';
import { isOpen } from '../../5-lower/edition.ts';
import { hasOwnPoints } from '../../answers/own-points.ts';
import type { Assessment, Goal, RichText, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { sum } from '../forms/cells.ts';
import { type ItemView, itemViews, manyQuestions } from '../worksheet/worksheet-item.ts';
import { bandLines, fullMark, markingLines, scaleText, timeLimit } from './assessment-lines.ts';
import { type GoalLine, recurringGoals } from './goal-lines.ts';
import { questionSections } from './question-sections.ts';
import { boxesFor } from './stage-view.ts';
import { stageTitle } from './stage-words.ts';

export interface AssessmentView extends Pick<Assessment, 'title' | 'kind' | 'spirit' | 'observe' | 'phases'> {
  readonly points: number | undefined;
  /**
   * Label and value, as far as stated.
   * @zh 标签和值，写了哪些就有哪些
   */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly stage: string | undefined;
  readonly description: string | undefined;
  readonly goals: readonly GoalLine[];
  readonly criteria: readonly CriterionView[];
  readonly hasRubric: boolean;
  /**
   * Of the criteria, as far as all of them have points; else what the assessment states.
   * @zh 考核要点的合计；有要点没写分值时是配分
   */
  readonly total: number | undefined;
  /**
   * Says that this is a part of the points, where it is.
   * @zh “合计”；只是配分的一部分时会说明
   */
  readonly totalLabel: string;
  /**
   * How the points of questions and criteria make the whole, where both have some.
   * @zh 试题和考核要点都有分值时，两部分怎样合成配分
   */
  readonly composed: string | undefined;
  readonly raters: readonly RaterView[];
  /**
   * Students see the task and the questions before they are examined.
   * @zh 学生考核前可以看到任务和题目
   */
  readonly open: boolean;
  readonly scenario: RichText | undefined;
  readonly questions: readonly ItemView[];
  /**
   * The questions as the paper divides them; one part without a title where it does not.
   * @zh 按大题分开的试题；没有分大题时只有一组，没有标题
   */
  readonly sections: readonly SectionView[];
  /**
   * What marks are called, from the highest band down.
   * @zh 等级换算，从高到低；一级一行文字
   */
  readonly bands: readonly string[];
  /**
   * What the author set apart for teachers in the situation.
   * @zh 考核情境里只给教师看的框
   */
  readonly boxes: readonly RichText[];
  /**
   * Something for teachers stands behind the page.
   * @zh 有内容印在附页上
   */
  readonly apart: boolean;
}

export interface SectionView {
  /**
   * With its number and its points.
   * @zh 大题的序号、名称和分值
   */
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly questions: readonly ItemView[];
}

interface CriterionView {
  readonly no: number;
  /**
   * Title and points of the group that begins with this criterion.
   * @zh 从这一条开始的分组的名称和小计
   */
  readonly group: { readonly title: string; readonly points: number | undefined } | undefined;
  /**
   * How marks are given in a competition, and what costs points, a line each.
   * @zh 评分类型、等级和标准值，以及扣分，一项一行
   */
  readonly deduct: readonly string[];
  readonly title: string | undefined;
  readonly text: string;
  readonly rubric: string | undefined;
  readonly points: number | undefined;
  readonly veto: boolean;
}

interface RaterView {
  readonly title: string;
  readonly percent: number | undefined;
}

/** Where goals and stages that an assessment names are found. */
export interface AssessmentScope {
  readonly goals: readonly Goal[];
  readonly stages: readonly TaskStage[];
}

const raterKeys = ['self', 'peer', 'teacher', 'enterprise'] as const;
const factKeys = [
  'scale',
  'minutes',
  'seconds',
  'attempts',
  'hours',
  'method',
  'organization',
  'outcome',
] as const;

export function assessmentView(assessment: Assessment, scope: AssessmentScope, words: Words): AssessmentView {
  const { title, kind, points, spirit, observe, phases, description, scenario, criteria, questions } =
    assessment;
  const stage = scope.stages.find(({ id }) => id !== undefined && id === assessment.stage);
  const asked = itemViews(questions, words, 1, questions.length >= manyQuestions ? 'brackets' : 'boxes');
  const boxes = boxesFor([scenario]);
  const goals = new Map(scope.goals.map((goal) => [goal.id, goal]));
  return {
    title,
    kind,
    points,
    spirit,
    observe,
    phases,
    description,
    scenario,
    facts: facts(assessment, words),
    stage: stage && stageTitle(stage, words),
    goals: recurringGoals(assessment.goals.flatMap((id) => goals.get(id) ?? [])),
    criteria: criteria.map((criterion, index) => ({
      no: index + 1,
      group: groupFrom(criteria, index),
      deduct: markingLines(criterion, words),
      title: criterion.title,
      text: criterion.text,
      rubric: criterion.rubric,
      points: criterion.points,
      veto: criterion.veto === true,
    })),
    hasRubric: criteria.some(
      (criterion) => criterion.rubric !== undefined || markingLines(criterion, words).length > 0,
    ),
    total: total(assessment),
    totalLabel: totalLabel(assessment, words),
    composed: composedPoints(assessment, words),
    raters: raters(assessment, words),
    open: isOpen(assessment),
    questions: asked,
    sections: questionSections(assessment, words).map(({ title, text, items, first }) => ({
      title,
      text,
      questions: asked.slice(first - 1, first - 1 + items.length),
    })),
    bands: bandLines(assessment, words),
    boxes,
    apart: boxes.length > 0 || asked.some(({ apart }) => apart),
  };
}

function facts(assessment: Assessment, words: Words): AssessmentView['facts'] {
  return factKeys.flatMap((key) => {
    const value = assessment[key];
    if (value === undefined || (key === 'seconds' && assessment.minutes !== undefined)) return [];
    const text =
      key === 'minutes' || key === 'seconds'
        ? (timeLimit(assessment, words) ?? '')
        : key === 'scale'
          ? (scaleText(assessment, words) ?? '')
          : key === 'hours' || key === 'attempts'
            ? words.label(key, { n: value })
            : String(value);
    return { label: words.field(`Assessment.${key === 'seconds' ? 'minutes' : key}`), text };
  });
}

/** A group begins where the criterion before belongs to another. */
function groupFrom(criteria: Assessment['criteria'], at: number): CriterionView['group'] {
  const title = criteria[at]?.group;
  if (title === undefined || criteria[at - 1]?.group === title) return undefined;
  const next = criteria.findIndex(({ group }, index) => index > at && group !== title);
  const own = criteria.slice(at, next === -1 ? undefined : next).filter(hasOwnPoints);
  return { title, points: sum(own.map(({ points }) => points)) };
}

function total(assessment: Assessment): number | undefined {
  const counted = assessment.criteria.filter(hasOwnPoints);
  return sum(counted.map((criterion) => criterion.points)) ?? fullMark(assessment);
}

function totalLabel(assessment: Assessment, words: Words): string {
  const own = total(assessment);
  const whole = fullMark(assessment);
  const isPart = own !== undefined && whole !== undefined && !same(own, whole);
  return words.label(isPart ? 'assessment.criteria-total' : 'total');
}

/** Undefined where one of the two tables makes the whole alone. */
export function composedPoints(assessment: Assessment, words: Words): string | undefined {
  const { questions, criteria } = assessment;
  const points = fullMark(assessment);
  const asked = sum(questions.map((question) => question.points));
  const watched = sum(criteria.filter(hasOwnPoints).map((criterion) => criterion.points));
  if (asked === undefined || watched === undefined || asked === 0 || watched === 0) return undefined;
  const whole = tidy(asked + watched);
  return points === undefined || same(points, whole)
    ? words.label('assessment.composed', {
        questions: formatNumber(asked),
        criteria: formatNumber(watched),
        points: formatNumber(whole),
      })
    : undefined;
}

/** Without stated raters there is one column for the mark. */
function raters({ raters: stated }: Assessment, words: Words): readonly RaterView[] {
  const named = raterKeys.flatMap((key) => {
    const percent = stated?.[key];
    return percent === undefined || percent === 0 ? [] : { title: words.field(`Raters.${key}`), percent };
  });
  return named.length > 0 ? named : [{ title: words.label('score'), percent: undefined }];
}
