/** A learning task → the strip of its stages, from the first to the last. */
import type { LearningTask, TaskStage } from '../../model/model.ts';
import type { Words } from '../sheet.ts';
import { stageKind, stageTitle } from './stage-words.ts';

export interface PathStep {
  readonly no: number;
  readonly kind: string;
  readonly title: string;
  readonly hours: number | undefined;
  /** Sheet path; undefined where the strip links nowhere. */
  readonly path: string | undefined;
  readonly here: boolean;
}

export function learningPath(
  task: LearningTask,
  words: Words,
  pathOf: (stage: TaskStage) => string | undefined,
  here?: TaskStage,
): readonly PathStep[] {
  return task.stages.map((stage, index) => ({
    no: index + 1,
    kind: stageKind(stage, words),
    title: stageTitle(stage, words),
    hours: stage.hours,
    path: pathOf(stage),
    here: stage === here,
  }));
}
