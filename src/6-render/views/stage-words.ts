/** A stage of a learning task → what people call it. */
import type { TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

/** Which of the six steps it is; empty for a stage of the school's own, and where that is its whole name. */
export function stageKind(stage: TaskStage, words: Words): string {
  const kind = steps(stage, words);
  return stageTitle(stage, words) === kind ? '' : kind;
}

export function stageTitle(stage: TaskStage, words: Words): string {
  return stage.title ?? (steps(stage, words) || words.word('StepKind', 'other'));
}

function steps({ kind }: TaskStage, words: Words): string {
  return kind
    .filter((step) => step !== 'other')
    .map((step) => words.word('StepKind', step))
    .join(words.label('list-separator'));
}
