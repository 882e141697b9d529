/** A stage of a learning task → what people call it. */
import type { TaskStage } from '../../model/model.ts';
import type { Words } from '../sheet.ts';

/** Which of the six steps it is; empty for a stage of the school's own. */
export function stageKind(stage: TaskStage, words: Words): string {
  const steps = stage.kind.filter((kind) => kind !== 'other');
  return steps.map((kind) => words.word('StepKind', kind)).join(words.label('list-separator'));
}

export function stageTitle(stage: TaskStage, words: Words): string {
  return stage.title ?? (stageKind(stage, words) || words.word('StepKind', 'other'));
}
