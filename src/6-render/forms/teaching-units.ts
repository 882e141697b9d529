/** A course → the units of its teaching plan: each stage of each task, then the hours in reserve. */

import type { Course, LearningTask, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { contentLines } from '../views/contents.ts';
import { sum } from './cells.ts';
import { stageName } from './form-scope.ts';
import { stageGoals } from './goals-of.ts';

export interface TeachingUnit {
  readonly title: string;
  readonly hours: number;
  readonly goals: readonly string[];
  readonly contents: readonly string[];
  readonly task: LearningTask;
  readonly stage: TaskStage | undefined;
}

export function teachingUnits({ tasks }: Course, words: Words): TeachingUnit[] {
  return tasks.flatMap((task) => [...taughtUnits(task, words), ...reserveUnit(task, words)]);
}

/** What is taught without the reserve: 预计学时. */
export function plannedHours({ stages, hours, reserveHours }: LearningTask): number {
  return sum(stages.map((stage) => stage.hours)) ?? hours - (reserveHours ?? 0);
}

/** A task whose stages do not all state their hours is one unit. */
function taughtUnits(task: LearningTask, words: Words): TeachingUnit[] {
  const { no, stages } = task;
  if (sum(stages.map(({ hours }) => hours)) === undefined) return [wholeTask(task, words)];
  return stages.map((stage) => ({
    title: words.label('form.unit', { no, title: stageName(stage, words) }),
    hours: stage.hours ?? 0,
    goals: stageGoals(stage, task).map(({ text }) => text),
    contents: stage.activities.map(({ title }) => title),
    task,
    stage,
  }));
}

function wholeTask(task: LearningTask, words: Words): TeachingUnit {
  const { no, title, goals, contents } = task;
  const name = words.label('form.unit', { no, title });
  return {
    title: name,
    hours: plannedHours(task),
    goals: goals.map(({ text }) => text),
    contents: contentLines(contents, words),
    task,
    stage: undefined,
  };
}

function reserveUnit(task: LearningTask, words: Words): TeachingUnit[] {
  const { no, reserveHours } = task;
  if (!reserveHours) return [];
  return [
    {
      title: words.label('form.unit.reserve', { no }),
      hours: reserveHours,
      goals: [],
      contents: [],
      task,
      stage: undefined,
    },
  ];
}
