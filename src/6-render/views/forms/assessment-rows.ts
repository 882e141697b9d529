/** A course → rows of its assessment plan: stages that tasks name alike are one row, what belongs to no stage, and the final assessment in full, comes last. */
import type { Assessment, Course, Goal, LearningTask } from '../../../model/model.ts';
import type { Words } from '../../sheet.ts';
import { stageTitle } from '../stage-words.ts';
import { criterionLines } from './criterion-lines.ts';
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
  const titles = [...new Set(course.tasks.flatMap(({ stages }) => stages.map((stage) => stageTitle(stage, words))))];
  const rows = [...titles.map((title) => stageRow(title, course, words)), wholeRow(course, words)];
  const finals = finalAssessments(course);
  const whole = rows.length - 1;
  return rows
    .map(({ title, goals, assessments }, index) => ({
      title,
      goals,
      process: assessments.map((list) => list.flatMap((one) => withCriteria(one, words))),
      final:
        index === whole
          ? finals.flatMap((one) => withCriteria(one, words))
          : finals.filter((one) => sharesGoal(one, goals)).map((one) => one.title),
    }))
    .filter(({ process, final, goals }, index) => index !== whole || [goals, final, ...process].some((list) => list.length > 0));
}

export function allAssessments(course: Course): Assessment[] {
  return [...course.tasks.flatMap(({ assessments }) => assessments), ...course.assessments];
}

/** Of the course, and final ones that stand in a task. */
export function finalAssessments(course: Course): Assessment[] {
  return [...course.assessments, ...course.tasks.flatMap(({ assessments }) => assessments)].filter(({ kind }) => kind === 'final');
}

function sharesGoal(assessment: Assessment, goals: readonly Goal[]): boolean {
  return goals.some(({ id }) => assessment.goals.includes(id));
}

function stageRow(title: string, course: Course, words: Words): OpenRow {
  const stages = course.tasks.map((task) => task.stages.filter((stage) => stageTitle(stage, words) === title));
  const assessments = course.tasks.map((task, index) =>
    processOf(task).filter(({ stage }) => stage !== undefined && stages[index]?.some(({ id }) => id === stage)),
  );
  return { title, goals: rowGoals(course, stages.flat(), assessments.flat()), assessments };
}

function wholeRow(course: Course, words: Words): OpenRow {
  const assessments = course.tasks.map((task) =>
    processOf(task).filter(({ stage }) => stage === undefined || !task.stages.some(({ id }) => id === stage)),
  );
  const goals = rowGoals(course, [], [...assessments.flat(), ...finalAssessments(course)]);
  return { title: words.label('form.whole-task'), goals, assessments };
}

function processOf({ assessments }: LearningTask): Assessment[] {
  return assessments.filter(({ kind }) => kind === 'process');
}

/** The assessment by its name, then its criteria, counted where there are several. */
function withCriteria(assessment: Assessment, words: Words): string[] {
  const lines = criterionLines(assessment.criteria, words);
  const counted = lines.length > 1 ? lines.map((line, index) => words.label('form.counted', { n: index + 1, text: line })) : lines;
  return [words.label('form.named', { title: assessment.title }), ...counted];
}
