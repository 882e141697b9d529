/**
 * A course → rows of its assessment plan: stages that tasks name alike are one row; then what belongs to no
 * stage, and each final assessment in full.
 */
import type { Assessment, Course, Goal, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { stageTitle } from '../views/stage-words.ts';
import { isCounted } from './cells.ts';
import { criterionLines } from './criterion-lines.ts';
import { assessedGoals } from './goals-of.ts';
import { rowGoals } from './row-goals.ts';

export interface AssessmentRow {
  readonly title: string;
  /** Of the course, as far as the stages name them or what assesses them does. */
  readonly goals: readonly Goal[];
  /** For each learning task its assessments, each with its criteria. */
  readonly process: readonly (readonly string[])[];
  readonly final: readonly string[];
}

interface OpenRow {
  readonly title: string;
  readonly goals: readonly Goal[];
  readonly assessments: readonly (readonly Assessment[])[];
}

export function assessmentRows(course: Course, words: Words): AssessmentRow[] {
  const titles = mergedTitles(
    course.tasks.map(({ stages }) => stages.map((stage) => stageTitle(stage, words))),
  );
  const finals = finalAssessments(course);
  const process = ({ title, goals, assessments }: OpenRow, final: readonly string[]): AssessmentRow => ({
    title,
    goals,
    process: assessments.map((list) => list.flatMap((one) => withCriteria(one, words))),
    final,
  });
  const stages = titles
    .map((title) => stageRow(title, course, words))
    .map((row) =>
      process(
        row,
        finals.filter((one) => sharesGoal(one, row.goals)).map((one) => one.title),
      ),
    );
  const whole = process(wholeRow(course, words), []);
  const said = [whole.goals, ...whole.process].some((list) => list.length > 0);
  return [...stages, ...(said ? [whole] : []), ...finals.map((one) => finalRow(one, course, words))];
}

/** With its own goals beside it. */
function finalRow(assessment: Assessment, course: Course, words: Words): AssessmentRow {
  return {
    title: words.word('AssessmentKind', 'final'),
    goals: rowGoals(course, [], [assessment], assessedGoals(assessment, undefined, course)),
    process: course.tasks.map(() => []),
    final: withCriteria(assessment, words),
  };
}

export function allAssessments(course: Course): Assessment[] {
  return [...course.tasks.flatMap(({ assessments }) => assessments), ...course.assessments];
}

/** Of the course, and final ones that stand in a task. */
export function finalAssessments(course: Course): Assessment[] {
  return [...course.assessments, ...course.tasks.flatMap(({ assessments }) => assessments)].filter(
    ({ kind }) => kind === 'final',
  );
}

function sharesGoal(assessment: Assessment, goals: readonly Goal[]): boolean {
  return goals.some(({ id }) => assessment.goals.includes(id));
}

/** Of the assessments that name no goals those of their tasks. */
function goalsByDefault(assessments: readonly (readonly Assessment[])[], course: Course): Goal[] {
  return assessments.flatMap((list, index) => {
    const task = course.tasks[index];
    return list.flatMap((one) => (one.goals.length === 0 && task ? assessedGoals(one, task, course) : []));
  });
}

/** Each task keeps its order; a title that earlier tasks lack stands behind the one before it in its own. */
function mergedTitles(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const list of lists) {
    const shared = list.find((title) => merged.includes(title));
    let place = shared === undefined ? merged.length : merged.indexOf(shared);
    for (const title of list) {
      const known = merged.indexOf(title);
      if (known === -1) merged.splice(place, 0, title);
      place = (known === -1 ? place : Math.max(place - 1, known)) + 1;
    }
  }
  return merged;
}

function stageRow(title: string, course: Course, words: Words): OpenRow {
  const stages = course.tasks.map((task) =>
    task.stages.filter((stage) => stageTitle(stage, words) === title),
  );
  const assessments = course.tasks.map((task, index) =>
    processOf(task).filter(
      ({ stage }) => stage !== undefined && stages[index]?.some(({ id }) => id === stage),
    ),
  );
  return {
    title,
    goals: rowGoals(course, stages.flat(), assessments.flat(), goalsByDefault(assessments, course)),
    assessments,
  };
}

function wholeRow(course: Course, words: Words): OpenRow {
  const assessments = course.tasks.map((task) =>
    processOf(task).filter(({ stage }) => stage === undefined || !task.stages.some(({ id }) => id === stage)),
  );
  return {
    title: words.label('form.whole-task'),
    goals: rowGoals(course, [], assessments.flat(), goalsByDefault(assessments, course)),
    assessments,
  };
}

function processOf({ assessments }: LearningTask): Assessment[] {
  return assessments.filter(({ kind }) => kind === 'process');
}

/** The assessment by its name, then its criteria, counted where there are several. */
function withCriteria(assessment: Assessment, words: Words): string[] {
  const lines = criterionLines(assessment.criteria, words);
  const counted = isCounted(lines)
    ? lines.map((line, index) => words.label('form.counted', { n: index + 1, text: line }))
    : lines;
  return [words.label('form.named', { title: assessment.title }), ...counted];
}
