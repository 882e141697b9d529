/** A course → rows of its assessment plan: stages that tasks name alike are one row, what belongs to no stage, and the final assessment in full, comes last. */
import type { Assessment, Course, Goal, LearningTask } from '../../../model/model.ts';
import type { Words } from '../../sheet.ts';
import { stageTitle } from '../stage-words.ts';
import { criterionLine, criterionLines } from './criterion-lines.ts';
import { rowGoals } from './row-goals.ts';

export interface AssessmentRow {
  readonly title: string;
  /** Of the course, as far as the stages name them or what assesses them does. */
  readonly goals: readonly Goal[];
  /** Criteria, a list for each learning task. */
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
      process: assessments.map((list) => list.flatMap((one) => criteriaOr(one, words))),
      final:
        index === whole
          ? finals.flatMap((one) => named(one, words))
          : finals.filter((one) => sharesGoal(one, goals)).map((one) => one.title),
    }))
    .filter(({ process, final, goals }, index) => index !== whole || [goals, final, ...process].some((list) => list.length > 0));
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
  return { title: words.label('form.whole-task'), goals: rowGoals(course, [], assessments.flat()), assessments };
}

function processOf({ assessments }: LearningTask): Assessment[] {
  return assessments.filter(({ kind }) => kind === 'process');
}

function criteriaOr(assessment: Assessment, words: Words): string[] {
  const lines = criterionLines(assessment, words);
  return lines.length === 0 ? [assessment.title] : lines;
}

/** Criteria in brief, under the name of their assessment. */
function named(assessment: Assessment, words: Words): string[] {
  const brief = assessment.criteria.map((criterion) => criterionLine(briefly(criterion), words));
  if (brief.length === 0) return [assessment.title];
  return brief.map((text) => words.label('form.pair', { name: assessment.title, text }));
}

/** What bars from passing is said in full. */
function briefly(criterion: Assessment['criteria'][number]): Assessment['criteria'][number] {
  const { title, ...rest } = criterion;
  return title === undefined || criterion.veto ? rest : { ...rest, text: title };
}
