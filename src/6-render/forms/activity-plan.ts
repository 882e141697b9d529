/** 教学活动策划表: who the learners are, and what they and their teacher do step by step. */
import type { LearningTask, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { amountCell, blankCell, downRows, goalsCell, listCell, richCell, sum, textCell } from './cells.ts';
import { columns, type FormScope, head, stageName, taskSections } from './form-scope.ts';
import type { Block, Cell, Form } from './form-view.ts';
import { stageGoals } from './goals-of.ts';
import { grid } from './grid.ts';
import { kitLines, kitOfStage } from './kit-lines.ts';
import { statedGrid } from './stated.ts';

export function activityPlan(scope: FormScope): Form {
  const { words } = scope;
  const blocks = (task: LearningTask) => [
    learners(task, words),
    focus(task, words),
    activities(task, words),
    ...beside(task, words),
    ...stageNeeds(task, words),
  ];
  return { name: 'activity-plan', landscape: true, sections: taskSections(scope, blocks) };
}

function learners(task: LearningTask, words: Words): Block {
  const heads = columns(words, [['module'], ['base'], ['gap'], ['measure']]);
  const rows = task.learners.map(({ module, base, gap, measure }) => [
    textCell(module),
    textCell(base),
    textCell(gap),
    textCell(measure),
  ]);
  const empty = [heads.map(() => blankCell)];
  return { title: words.label('form.block.learners'), grid: grid(heads, rows.length > 0 ? rows : empty) };
}

function focus(task: LearningTask, words: Words): Block {
  return {
    title: words.label('form.block.focus'),
    entries: [
      { label: head(words, 'focus'), cell: listCell(task.focus) },
      { label: head(words, 'difficulty'), cell: listCell(task.difficulty) },
    ],
  };
}

function activities(task: LearningTask, words: Words): Block {
  const { stages, reserveHours } = task;
  const heads = columns(words, [
    ['no', 'narrow'],
    ['learning-stage'],
    ['hours', 'narrow'],
    ['goals', 'wide'],
    ['learning-step'],
    ['step-hours', 'narrow'],
    ['contents', 'wide'],
    ['student', 'wide'],
    ['teacher', 'wide'],
    ['outcome'],
    ['resources'],
  ]);
  const rows = stages.flatMap((stage, index) => stageRows(stage, task, index + 1, words));
  const reserve = reserveHours === undefined ? [] : [reserveRow(reserveHours, heads.length, words)];
  const hours = sum([
    ...stages.map((stage) => stage.hours),
    ...(reserveHours === undefined ? [] : [reserveHours]),
  ]);
  const stepHours = sum(stages.flatMap((stage) => stage.activities.map((activity) => activity.hours)));
  const foot = heads.map((_, place) => {
    if (place === 1) return textCell(words.label('form.total'));
    return place === 2 ? amountCell(hours) : place === 5 ? amountCell(stepHours) : textCell();
  });
  return { title: words.label('form.block.activities'), grid: grid(heads, [...rows, ...reserve], foot) };
}

/** The stage's own cells reach down over its activities. */
function stageRows(stage: TaskStage, task: LearningTask, no: number, words: Words): Cell[][] {
  const own = [
    amountCell(no),
    textCell(stageName(stage, words)),
    amountCell(stage.hours),
    goalsCell(stageGoals(stage, task)),
  ];
  if (stage.activities.length === 0) return [[...own, ...Array.from({ length: 7 }, () => textCell())]];
  const kit = kitOfStage(stage, task).map(({ name }) => name);
  return stage.activities.map((activity, row) => [
    ...own.map((cell) => downRows(cell, row, stage.activities.length)),
    textCell(activity.title),
    amountCell(activity.hours),
    richCell(activity.content),
    richCell(activity.student),
    richCell(activity.teacher),
    textCell(activity.outcome),
    textCell((activity.resources.length > 0 ? activity.resources : kit).join(words.label('list-separator'))),
  ]);
}

function reserveRow(hours: number, width: number, words: Words): Cell[] {
  const cells = [textCell(), textCell(head(words, 'reserve-hours')), amountCell(hours)];
  return [...cells, ...Array.from({ length: width - cells.length }, () => textCell())];
}

/** What the official table has no column for, activity by activity. */
function beside({ stages }: LearningTask, words: Words): Block[] {
  const listed = (items: readonly string[]) => textCell(items.join(words.label('list-separator')));
  const rows = stages.flatMap((stage) =>
    stage.activities.map(({ title, by, methods, means, ideology, literacy, homework }) => ({
      name: title,
      facts: [
        ['Activity.homework', richCell(homework)],
        ['Activity.by', textCell(by && words.word('Instructor', by))],
        ['Activity.methods', listed(methods)],
        ['Activity.means', listed(means)],
        ['Activity.literacy', listed(literacy)],
        ['Activity.ideology', listed(ideology)],
      ] as const,
    })),
  );
  return statedGrid(words.label('form.block.homework'), { label: head(words, 'learning-step') }, rows, words);
}

function stageNeeds({ stages }: LearningTask, words: Words): Block[] {
  const rows = stages.map((stage) => ({
    name: stageName(stage, words),
    facts: [
      ['TaskStage.requirements', listCell(stage.requirements)],
      ['TaskStage.kit', listCell(kitLines(stage.kit, words))],
    ] as const,
  }));
  return statedGrid(words.label('form.block.needs'), { label: head(words, 'learning-stage') }, rows, words);
}
