/** 学习任务考核方案: what each learning task assesses, by whom and by what standard, with places for the marks. */
import type { Assessment, Course, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { markingLines } from '../views/assessment-lines.ts';
import { assessmentFacts, ratersLine } from './assessment-facts.ts';
import { amountCell, goalsCell, listCell, sum, textCell } from './cells.ts';
import { criterionLines } from './criterion-lines.ts';
import { columns, type FormScope, stageName, taskSections } from './form-scope.ts';
import type { Block, Form } from './form-view.ts';
import { assessedGoals } from './goals-of.ts';
import { grid } from './grid.ts';
import { observationSheet } from './observation-sheet.ts';
import { statedEntries } from './stated.ts';
import { marks } from './task-marks.ts';

export function taskAssessment(scope: FormScope): Form {
  const { course, words } = scope;
  const blocks = (task: LearningTask) => [
    design(task, course, words),
    scoring(task, words),
    ...assessmentFacts(
      task.assessments,
      ['kind', 'scale', 'minutes', 'attempts', 'hours', 'scenario', 'phases', 'bands', 'spirit'],
      words,
    ),
    ...observationSheet(task.assessments, words),
    ...weight(task, words),
    marks(task, words),
  ];
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
    goalsCell(assessedGoals(assessment, task, course)),
    listCell(criterionLines(assessment.criteria, words)),
    textCell(assessment.title),
    textCell(assessment.description),
    amountCell(assessment.points),
  ]);
  const total = sum(task.assessments.map(({ points }) => points));
  const foot = heads.map((_, place) =>
    place === 0 ? textCell(words.label('form.total')) : place === 5 ? amountCell(total) : textCell(),
  );
  return { title: words.label('form.block.design'), grid: grid(heads, rows, foot) };
}

function scoring(task: LearningTask, words: Words): Block {
  const heads = columns(words, [
    ['assessment'],
    ['assessment-organization'],
    ['assessment-outcome'],
    ['rating'],
    ['standard', 'wide'],
  ]);
  const rows = task.assessments.map((assessment) => [
    textCell(assessment.title),
    textCell(assessment.organization),
    textCell(assessment.outcome),
    textCell(assessment.method, ratersLine(assessment, words)),
    listCell(
      assessment.criteria.map((criterion) =>
        [standardOf(criterion, words), ...markingLines(criterion, words)].join(
          words.label('clause-separator'),
        ),
      ),
    ),
  ]);
  return { title: words.label('form.block.scoring'), grid: grid(heads, rows) };
}

/** A criterion without a standard of its own is the standard. */
function standardOf(criterion: Assessment['criteria'][number], words: Words): string {
  const { title, rubric, text, veto } = criterion;
  const standard =
    title === undefined ? (rubric ?? text) : words.label('form.pair', { name: title, text: rubric ?? text });
  return veto ? words.label('form.veto', { text: standard }) : standard;
}

function stageOf({ stage: id }: Assessment, { stages }: LearningTask, words: Words): string {
  const stage = id === undefined ? undefined : stages.find((candidate) => candidate.id === id);
  return stage ? stageName(stage, words) : words.label('form.whole-task');
}

/** How much the task counts in the course. */
function weight(task: LearningTask, words: Words): Block[] {
  const share =
    task.weight === undefined ? undefined : words.label('form.percent', { n: formatNumber(task.weight) });
  return statedEntries([['LearningTask.weight', textCell(share)]], words);
}
