/** A work step → its row in the work instruction, with what to check and what to do when it goes wrong. */
import type { TaskStage } from '../../model/model.ts';

type WorkStep = TaskStage['steps'][number];

export interface StepView extends Omit<WorkStep, 'faults'> {
  readonly faults: readonly FaultView[];
  /**
   * There is something to check before the next step.
   * @zh 有下一步之前要检查的内容
   */
  readonly checked: boolean;
}

interface FaultView {
  readonly symptom: string;
  /**
   * Undefined where the author does not set it apart with a colon.
   * @zh 没有用冒号分开写时没有
   */
  readonly remedy: string | undefined;
}

export function stepView({ faults, ...step }: WorkStep): StepView {
  return {
    ...step,
    faults: faults.map(faultView),
    checked: Boolean(step.checkpoint ?? step.expected) || faults.length > 0,
  };
}

function faultView(text: string): FaultView {
  const [, symptom = text, remedy] = /^([^：]+?)(?:：|: )\s*(\S.*)$/s.exec(text) ?? [];
  return { symptom, remedy };
}
