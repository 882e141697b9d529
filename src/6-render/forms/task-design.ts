/** 学习任务设计: what each learning task is for, what it teaches and how it is assessed. */

import type { Assessment, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { contentLines } from '../views/contents.ts';
import { amountCell, goalsCell, listCell, richCell, textCell } from './cells.ts';
import { type FormScope, head, taskSections } from './form-scope.ts';
import type { Block, Form } from './form-view.ts';
import { statedEntries } from './stated.ts';

export function taskDesign(scope: FormScope): Form {
  return {
    name: 'task-design',
    landscape: false,
    sections: taskSections(scope, (task) => [design(task, scope), ...more(task, scope)]),
  };
}

/** Advice on teaching is not for students. */
function design(task: LearningTask, { words, edition }: FormScope): Block {
  const entry = (name: string, cell: ReturnType<typeof textCell>) => ({ label: head(words, name), cell });
  return {
    entries: [
      entry('name', textCell(task.title)),
      entry('description', richCell(task.description)),
      entry('base-hours', amountCell(task.hours)),
      entry('goals', goalsCell(task.goals)),
      entry('contents', listCell(contentLines(task.contents, words))),
      ...(edition === 'teacher' ? [entry('teaching', richCell(task.teaching))] : []),
      entry('assessing', listCell(task.assessments.map((assessment) => assessmentLine(assessment, words)))),
    ],
  };
}

function more(task: LearningTask, { words }: FormScope): Block[] {
  const number = (value: number | undefined) =>
    textCell(value === undefined ? undefined : formatNumber(value));
  return statedEntries(
    [
      ['LearningTask.unit', textCell(task.unit)],
      ['LearningTask.representative', textCell(task.representative)],
      ['LearningTask.theoryHours', number(task.theoryHours)],
      ['LearningTask.practiceHours', number(task.practiceHours)],
      ['LearningTask.reserveHours', number(task.reserveHours)],
      [
        'LearningTask.weight',
        textCell(
          task.weight === undefined
            ? undefined
            : words.label('form.percent', { n: formatNumber(task.weight) }),
        ),
      ],
      ['LearningTask.safety', richCell(task.safety)],
      ['LearningTask.emergency', richCell(task.emergency)],
    ],
    words,
    words.label('form.block.more'),
  );
}

/** `情景处置（过程性考核，100 分）：现场操作`. */
function assessmentLine({ title, kind, points, method }: Assessment, words: Words): string {
  const values = {
    title,
    kind: words.word('AssessmentKind', kind),
    points: points === undefined ? '' : formatNumber(points),
  };
  const name = words.label(points === undefined ? 'form.assessed-plain' : 'form.assessed', values);
  return method === undefined ? name : words.label('form.pair', { name, text: method });
}
