/** A learning task whose stages leave out a step of the complete work action. */

import { enumWordIn, titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { TaskStage } from '../../../generated/types.ts';
import { placeOf } from '../../../source/located.ts';

const steps = ['inform', 'plan', 'decide', 'implement', 'check', 'evaluate'] as const;
/** With fewer than half of the steps a task is still being written. */
const begun = 3;

export const rule = defineRule('stages/six-steps', {
  LearningTask(task, context) {
    const kinds = (task.value.stages ?? []).flatMap(({ kind }) =>
      isFolded(kind) ? [...kind, 'decide'] : kind,
    );
    const missing = steps.filter((step) => !kinds.includes(step));
    // A school may give a step another name: then its stage is of the kind `other`.
    const own = kinds.filter((kind) => kind === 'other').length;
    if (missing.length <= own || steps.length - missing.length < begun) return;
    const params = {
      task: titleOf(task.value),
      missing: missing.map((step) => enumWordIn(context, task.file, 'StepKind', step)),
    };
    context.report({ ...placeOf(task, 'stages'), on: 'key' }, params);
  },
});

/** Who folds planning into another step decides there, too. */
function isFolded(kind: TaskStage['kind']): kind is Exclude<TaskStage['kind'], string> {
  return Array.isArray(kind) && kind.length > 1 && kind.includes('plan');
}
