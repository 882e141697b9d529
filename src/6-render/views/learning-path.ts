/** A learning task → the strip of its stages, from the first to the last. */
import { stageNo } from '../../leaves/course-leaves.ts';
import { stageLeaf } from '../../leaves/leaf-names.ts';
import type { LearningTask, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { LeafLink, LinkTo } from './leaf-names.ts';
import { stageKind, stageTitle } from './stage-words.ts';

export interface PathStep extends LeafLink {
  readonly no: number | string;
  readonly kind: string;
  readonly title: string;
  readonly hours: number | undefined;
  readonly here: boolean;
}

export function learningPath(
  task: LearningTask,
  words: Words,
  linkTo: LinkTo,
  here?: TaskStage,
): readonly PathStep[] {
  return task.stages.map((stage) => ({
    no: stageNo(task, stage),
    kind: stageKind(stage, words),
    title: stageTitle(stage, words),
    hours: stage.hours,
    ...linkTo(stageLeaf(task, stage)),
    here: stage === here,
  }));
}
