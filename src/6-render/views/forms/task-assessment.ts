/** 学习任务考核方案: what each learning task assesses, by whom and by what standard, with places for the marks. */
import type { Assessment, Course, LearningTask } from '../../../model/model.ts';
import type { Words } from '../../sheet.ts';
import { amountCell, goalsCell, listCell, sum, textCell } from './cells.ts';
import { criterionLines } from './criterion-lines.ts';
import { columns, type FormScope, head, stageName, taskSections } from './form-scope.ts';
import type { Block, Form } from './form-view.ts';
import { grid } from './grid.ts';
import { marks } from './task-marks.ts';

export function taskAssessment(scope: FormScope): Form {
  const { course, words } = scope;
  const blocks = (task: LearningTask) => [design(task, course, words), scoring(task, words), marks(task, words)];
  return { name: 'task-assessment', landscape: true, sections: taskSections(scope, blocks) };
}

function design(task: LearningTask, course: Course, words: Words): Block {
  const heads = columns(words, [
    ['learning-stage'],
    ['goals', 'wide'],
    ['criteria', 'wide'],
    ['assessment'],
    ['assessment-text'],
    ['points', 'narrow'],
  ]);
  const rows = task.assessments.map((assessment) => [
    textCell(stageOf(assessment, task, words)),
    goalsCell(goalsOf(assessment, task, course)),
    listCell(criterionLines(assessment, words)),
    textCell(assessment.title),
    textCell(assessment.description),
    amountCell(assessment.points),
  ]);
  const total = sum(task.assessments.map(({ points }) => points));
  const foot = heads.map((_, place) => (place === 0 ? textCell(words.label('form.total')) : place === 5 ? amountCell(total) : textCell()));
  return { title: words.label('form.block.design'), grid: grid(heads, rows, foot) };
}

function scoring(task: LearningTask, words: Words): Block {
  const heads = columns(words, [['assessment'], ['assessment-organization'], ['assessment-outcome'], ['rating'], ['standard', 'wide']]);
  const rows = task.assessments.map((assessment) => [
    textCell(assessment.title),
    textCell(assessment.organization),
    textCell(assessment.outcome),
    textCell(assessment.method, ratersLine(assessment, words)),
    listCell(assessment.criteria.map((criterion) => standardOf(criterion, words))),
  ]);
  return { title: words.label('form.block.scoring'), grid: grid(heads, rows) };
}

/** A criterion without a standard of its own is the standard. */
function standardOf(criterion: Assessment['criteria'][number], words: Words): string {
  const { rubric, text, veto } = criterion;
  return veto ? words.label('form.veto', { text: rubric ?? text }) : (rubric ?? text);
}

function stageOf({ stage: id }: Assessment, { stages }: LearningTask, words: Words): string {
  const stage = id === undefined ? undefined : stages.find((candidate) => candidate.id === id);
  return stage ? stageName(stage, words) : words.label('form.whole-task');
}

/** An assessment that names no goals assesses those of its task. */
function goalsOf({ goals }: Assessment, task: LearningTask, course: Course) {
  if (goals.length === 0) return task.goals;
  const known = new Map([...course.goals, ...task.stages.flatMap((stage) => stage.goals), ...task.goals].map((goal) => [goal.id, goal]));
  return goals.flatMap((id) => known.get(id) ?? []);
}

const raters = { self: 'self', peer: 'peer', teacher: 'tutor', enterprise: 'company' } as const;

/** `自评 20%、师评 80%`. */
function ratersLine({ raters: stated }: Assessment, words: Words): string {
  const named = (Object.keys(raters) as (keyof typeof raters)[]).flatMap((key) => {
    const weight = stated?.[key];
    return weight ? [`${head(words, raters[key])} ${words.label('form.percent', { n: weight })}`] : [];
  });
  return named.join(words.label('list-separator'));
}
