/** 学习任务分析表: the enterprise's work behind a learning task, step by step. */
import type { LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { amountCell, blankCell, listCell, richCell, textCell } from './cells.ts';
import { columns, type FormScope, head, stageName, taskSections } from './form-scope.ts';
import type { Block, Form } from './form-view.ts';
import { grid } from './grid.ts';
import { kitLines } from './kit-lines.ts';
import { statedEntries, statedGrid } from './stated.ts';

const heads = [
  ['no', 'narrow'],
  ['step'],
  ['step-content', 'wide'],
  ['tools'],
  ['organization'],
  ['methods'],
  ['result'],
  ['work-requirements'],
  ['practice'],
  ['theory'],
  ['literacy'],
] as const;

/** Rows to write in where the course states no steps. */
const emptyRows = 6;

export function taskAnalysis(scope: FormScope): Form {
  const { words } = scope;
  return {
    name: 'task-analysis',
    landscape: true,
    sections: taskSections(scope, (task) => [
      work(task, words),
      steps(task, words),
      ...checks(task, words),
      ...more(task, words),
    ]),
  };
}

function work(task: LearningTask, words: Words): Block {
  return {
    brief: [
      { label: head(words, 'enterprise'), cell: textCell(task.enterprise) },
      { label: head(words, 'work-time'), cell: textCell(task.workTime) },
    ],
    entries: [
      { label: head(words, 'scenario'), cell: richCell(task.scenario ?? task.description) },
      { label: head(words, 'materials'), cell: richCell(task.materials) },
      { label: head(words, 'requirements'), cell: listCell(task.requirements) },
    ],
  };
}

function steps({ stages }: LearningTask, words: Words): Block {
  const known = stages.flatMap((stage) => stage.steps);
  const rows = known.map((step, index) => [
    amountCell(index + 1),
    textCell(step.title),
    richCell(step.content),
    textCell(step.tools.join(words.label('list-separator'))),
    textCell(step.organization),
    textCell(step.methods.join(words.label('list-separator'))),
    textCell(step.outcome),
    listCell(step.requirements),
    listCell(step.practice),
    listCell(step.theory),
    listCell(step.literacy),
  ]);
  const empty = Array.from({ length: emptyRows }, () => heads.map(() => blankCell));
  return {
    title: words.label('form.block.analysis'),
    grid: grid(columns(words, heads), rows.length > 0 ? rows : empty),
  };
}

/** What is looked at before the next step begins, and what to do when a step goes wrong. */
function checks({ stages }: LearningTask, words: Words): Block[] {
  const rows = stages.flatMap((stage) =>
    stage.steps.map(({ title, checkpoint, expected, faults }) => ({
      name: words.label('form.of-stage', { title, stage: stageName(stage, words) }),
      facts: [
        ['WorkStep.checkpoint', textCell(checkpoint)],
        ['WorkStep.expected', textCell(expected)],
        ['WorkStep.faults', listCell(faults)],
      ] as const,
    })),
  );
  return statedGrid(words.label('form.block.checks'), { label: head(words, 'step') }, rows, words);
}

function more(task: LearningTask, words: Words): Block[] {
  return statedEntries(
    [
      ['LearningTask.representative', textCell(task.representative)],
      ['LearningTask.description', richCell(task.scenario && task.description)],
      ['LearningTask.kit', listCell(kitLines(task.kit, words))],
      ['LearningTask.safety', richCell(task.safety)],
      ['LearningTask.emergency', richCell(task.emergency)],
    ],
    words,
    words.label('form.block.more'),
  );
}
